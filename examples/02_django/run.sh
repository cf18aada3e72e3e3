#!/usr/bin/env bash
# A Django application gets rules by RunSQL, and loses them again. libpq's variables name
# an empty database.
set -euo pipefail
cd "$(dirname "$0")"
export DJANGO_SETTINGS_MODULE=settings PYTHONPATH="$PWD:${PYTHONPATH:-}"

django() { python -m django "$@"; }
django migrate
dump() { pg_dump --exclude-table='django_*' | grep -v restrict; }
dump > before.sql

# Both scripts from the same database, before anything is run.
pgdedup sql --changes > crm/migrations/0002_rules.up.sql
pgdedup sql --undo > crm/migrations/0002_rules.down.sql
mv 0002_rules.py.txt crm/migrations/0002_rules.py
django migrate
django makemigrations --check
python try_it.py

django migrate crm 0001
psql -X -q -c 'TRUNCATE customers RESTART IDENTITY'
dump > after.sql
diff before.sql after.sql && echo "as before"
