"""
Merge without people: clusters of pairs that one rule is sure of.

A cluster is merged only if every two of its records are related by the rule now, with
the score that is asked for, none of its pairs was decided otherwise (distinct, related,
unsure), and nothing stands in the way: no conflict whose policy is ``fail``, no refusal
by a guard, trigger or privilege. All else is left for a person, with the reason. Each
cluster is a transaction of its own, so a run can be stopped and started again: what is
merged is no longer an open pair. ``pgdedup.stop_auto_merge`` stops a run before its
next cluster.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg.rows import tuple_row

from pgdedup.find import find_duplicates_of
from pgdedup.merge import merge, preview

#: Larger clusters are nobody's business but a person's.
MAX_CLUSTER = 20
#: A deadlock, or a record that changed at the same moment: once more.
ATTEMPTS = 3
_AGAIN = (psycopg.errors.DeadlockDetected, psycopg.errors.SerializationFailure)
#: Refusals that concern one cluster; anything else ends the run.
_REFUSALS = (
    psycopg.errors.IntegrityError,
    psycopg.errors.DataError,
    psycopg.errors.NoDataFound,
    psycopg.errors.ObjectNotInPrerequisiteState,
    psycopg.errors.InsufficientPrivilege,
    psycopg.errors.FeatureNotSupported,
    psycopg.errors.RaiseException,
    psycopg.errors.LockNotAvailable,
)


@dataclass(frozen=True)
class Cluster:
    """Records that pairs of one rule connect; ``score`` is that of the weakest."""

    keys: tuple[str, ...]
    score: float


@dataclass(frozen=True)
class Outcome:
    """What became of one cluster: merged, or (in a dry run) what would be.

    ``skipped`` says why it was left alone; ``merge_id`` undoes it; ``rows`` are the
    child rows that a dry run would move.
    """

    keys: tuple[str, ...]
    score: float
    merge_id: int | None = None
    survivor: str | None = None
    rows: int | None = None
    skipped: str | None = None


class AutoMergeStoppedError(Exception):
    """Somebody called ``pgdedup.stop_auto_merge``; the message is the reason."""


def clusters(
    conn: psycopg.Connection[Any], target: str, rule: str, min_score: float
) -> list[Cluster]:
    """Clusters of open or confirmed pairs that the rule relates, best first.

    Args:
        conn: An open connection.
        target: The table, as SQL writes it.
        rule: Name of the rule.
        min_score: Pairs below it do not connect.

    Raises:
        psycopg.Error: the caller may not read pairs.
    """
    query = (
        "SELECT p.key_l, p.key_r, (p.matches -> %(rule)s ->> 'score')::float8"
        " FROM pgdedup.pairs AS p WHERE p.target = %(target)s::regclass"
        " AND p.state IN ('open', 'confirmed') AND p.matches ? %(rule)s"
        " AND (p.matches -> %(rule)s ->> 'score')::float8 >= %(score)s"
        " ORDER BY p.pair_id"
    )
    arguments = {"rule": rule, "target": target, "score": min_score}
    with conn.cursor(row_factory=tuple_row) as cursor:
        pairs = cursor.execute(query, arguments).fetchall()
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        leader.setdefault(key, key)
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for left, right, _ in pairs:
        leader[find(left)] = find(right)
    members: dict[str, set[str]] = {}
    scores: dict[str, float] = {}
    for left, right, score in pairs:
        root = find(left)
        members.setdefault(root, set()).update((left, right))
        scores[root] = min(score, scores.get(root, score))
    found = [
        Cluster(tuple(sorted(keys)), scores[root]) for root, keys in members.items()
    ]
    return sorted(found, key=lambda cluster: (-cluster.score, cluster.keys))


def auto_merge(
    conn: psycopg.Connection[Any],
    target: str,
    rule: str,
    *,
    min_score: float,
    limit: int,
    dry_run: bool = False,
    found: list[Cluster] | None = None,
) -> Iterator[Outcome]:
    """Merge up to ``limit`` clusters, each in a transaction of its own.

    Between them the plans that the connection keeps are discarded, now and then.

    Args:
        conn: An autocommit connection.
        target: The table, as SQL writes it; its rule file chooses the survivor.
        rule: Name of the rule.
        min_score: As in `clusters`.
        limit: Number of clusters to merge at most; skipped ones do not count.
        dry_run: Roll each merge back.
        found: What `clusters` returned, if the caller has asked already.

    Raises:
        AutoMergeStoppedError: see there; what was merged before stays.
        ValueError: the connection is not autocommit.
        psycopg.Error: what does not concern one cluster alone.
    """
    if not conn.autocommit:
        raise ValueError("auto_merge commits each cluster: use autocommit=True")
    done = 0
    waiting = found or clusters(conn, target, rule, min_score)
    for tried, cluster in enumerate(waiting, 1):
        if done >= limit:
            return
        _check_stop(conn, target)
        outcome = _settle(conn, target, rule, cluster, min_score, dry_run=dry_run)
        if tried.bit_count() == 1:
            # The log and the pairs have doubled since plans were last made. One made
            # for a log without rows would go on reading all of it, until autovacuum.
            conn.execute("DISCARD PLANS")
        done += outcome.skipped is None
        yield outcome


def _settle(
    conn: psycopg.Connection[Any],
    target: str,
    rule: str,
    cluster: Cluster,
    min_score: float,
    *,
    dry_run: bool,
) -> Outcome:
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with conn.transaction():
                doubt = _doubt(conn, target, rule, cluster, min_score)
                if doubt is not None:
                    return Outcome(cluster.keys, cluster.score, skipped=doubt)
                if dry_run:
                    seen = preview(conn, target, None, cluster.keys)
                    if seen.blocked:
                        return Outcome(
                            cluster.keys, cluster.score, skipped=seen.blocked
                        )
                    return Outcome(cluster.keys, cluster.score, rows=seen.rows)
                reason = f"auto: {rule}, score {cluster.score:.3f}"
                merge_id = merge(conn, target, None, cluster.keys, reason=reason)
                with conn.cursor(row_factory=tuple_row) as cursor:
                    row = cursor.execute(
                        "SELECT survivor FROM pgdedup.merges WHERE merge_id = %s",
                        (merge_id,),
                    ).fetchone()
            survivor = row[0] if row else None
            return Outcome(cluster.keys, cluster.score, merge_id, survivor)
        except _AGAIN as error:
            if attempt == ATTEMPTS:
                return Outcome(cluster.keys, cluster.score, skipped=_said(error))
        except psycopg.errors.NullValueNotAllowed:
            raise  # no survivor: a matter of the rule file, not of this cluster
        except _REFUSALS as error:
            return Outcome(cluster.keys, cluster.score, skipped=_said(error))
    raise AssertionError("every attempt returns or raises")


def _said(error: psycopg.Error) -> str:
    return error.diag.message_primary or str(error)


def _doubt(
    conn: psycopg.Connection[Any],
    target: str,
    rule: str,
    cluster: Cluster,
    min_score: float,
) -> str | None:
    """Why a person should look at the cluster; None if nothing speaks against it."""
    if len(cluster.keys) > MAX_CLUSTER:
        return f"{len(cluster.keys)} records, more than {MAX_CLUSTER}"
    query = (
        "SELECT p.key_l, p.key_r, p.state FROM pgdedup.pairs AS p"
        " WHERE p.target = %s::regclass AND p.key_l = ANY (%s) AND p.key_r = ANY (%s)"
        " AND p.state IN ('distinct', 'related', 'unsure') LIMIT 1"
    )
    keys = list(cluster.keys)
    with conn.cursor(row_factory=tuple_row) as cursor:
        decided = cursor.execute(query, (target, keys, keys)).fetchone()
    if decided is not None:
        return "{} and {} were decided to be {}".format(*decided)
    # Asking the last one would say nothing new.
    for place, key in enumerate(keys[:-1]):
        related = {
            match.key: match
            for match in find_duplicates_of(conn, target, key, max_results=1000)
            if any(each.get("rule") == rule for each in match.evidence)
        }
        for other in keys[place + 1 :]:
            if other not in related:
                return f"the rule does not relate {key} and {other}"
            score = related[other].score
            if any(each.get("rule") != rule for each in related[other].evidence):
                # It is that of the rule which is surest of them.
                score = _score(conn, target, rule, key, other)
            if score < min_score:
                return f"{key} and {other} have a score of {score:.3f} by now"
    return None


def _score(
    conn: psycopg.Connection[Any], target: str, rule: str, key: str, other: str
) -> float:
    """The score of one rule for two rows that it relates: its weakest comparison."""
    with conn.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(
            "SELECT min(e.score) FROM pgdedup.explain_match(%s::regclass, %s, %s) AS e"
            " WHERE e.rule = %s AND NOT e.veto",
            (target, key, other, rule),
        ).fetchone()
    return row[0] if row and row[0] is not None else 0.0


def _check_stop(conn: psycopg.Connection[Any], target: str) -> None:
    with conn.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(
            "SELECT reason FROM pgdedup.merge_stops WHERE target = %s::regclass",
            (target,),
        ).fetchone()
    if row is not None:
        raise AutoMergeStoppedError(row[0])
