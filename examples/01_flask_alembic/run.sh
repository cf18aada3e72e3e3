#!/usr/bin/env bash
# An application with alembic gets pgdedup, and loses it again. DATABASE_URL names an
# empty database.
set -euo pipefail
cd "$(dirname "$0")"

# The application as it is.
mv dedup.yaml later.yaml
alembic upgrade head
dump() { pg_dump --exclude-table=alembic_version | grep -v restrict; }
dump > before.sql

# Step 1: the rule file, beside alembic.ini.
mv later.yaml dedup.yaml
# Step 2: alembic sees it, and writes a revision that carries its SQL.
alembic revision --autogenerate --rev-id 0002 -m "rules against duplicates"
ls alembic/versions/*.sql
# Step 3.
alembic upgrade head
alembic check

python try_it.py

# A rule changes: the next revision has it.
sed -i 's/action: flag/action: block/' dedup.yaml
alembic revision --autogenerate --rev-id 0003 -m "homophones are refused"
alembic upgrade head
alembic downgrade -1

# And back to where it began, but for the row that was saved.
alembic downgrade 0001
psql -X -q -c 'TRUNCATE customers RESTART IDENTITY'
dump > after.sql
diff before.sql after.sql && echo "as before"
