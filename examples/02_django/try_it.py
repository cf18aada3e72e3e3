"""Two customers with one phone number: the second is refused."""

import os

import django
from django.db import IntegrityError

import pgdedup

os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
django.setup()

from crm.models import Customer  # Django must be set up first

Customer.objects.create(name="A", phone="13800138000")
try:
    Customer.objects.create(name="B", phone="+86 138-0013-8000")
except IntegrityError as error:
    print(pgdedup.blocked(error).verdict)
