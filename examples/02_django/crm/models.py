"""The table of the application."""

from django.db import models


class Customer(models.Model):
    """One customer."""

    name = models.TextField()
    phone = models.TextField(null=True)

    class Meta:
        """Its place in the database."""

        db_table = "customers"
