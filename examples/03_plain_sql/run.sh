#!/usr/bin/env bash
# Rules as numbered scripts, as Flyway, Liquibase or sqitch carry them; here by psql. libpq's
# variables name an empty database.
set -euo pipefail
cd "$(dirname "$0")"

migrate() { psql -X -q -o /dev/null -v ON_ERROR_STOP=1 --single-transaction -f "$1"; }
dump() { pg_dump | grep -v restrict; }

migrate V1__customers.sql
dump > before.sql

# The first version: core schema and rules. Undo is written at the same time.
pgdedup sql --changes > V2__rules.sql
pgdedup sql --undo > U2__rules.sql
migrate V2__rules.sql
pgdedup plan

# A rule changes.
sed -i 's/action: block/action: ask/' dedup.yaml
pgdedup sql --changes > V3__ask.sql
pgdedup sql --undo > U3__ask.sql
migrate V3__ask.sql
pgdedup plan

# A column changes under the rules.
pgdedup sql --around 'ALTER TABLE public.customers ALTER phone TYPE varchar(80)' > V4__phone.sql
migrate V4__phone.sql
pgdedup plan
pgdedup sql --around 'ALTER TABLE public.customers ALTER phone TYPE text' > U4__phone.sql

migrate U4__phone.sql
migrate U3__ask.sql
migrate U2__rules.sql
dump > after.sql
diff before.sql after.sql && echo "as before"
