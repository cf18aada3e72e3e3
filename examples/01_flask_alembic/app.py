"""A small CRM: POST /customers saves one, or says whose customer it is already."""

import os

from flask import Flask, request
from flask.typing import ResponseReturnValue
from models import Customer
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

import pgdedup

app = Flask(__name__)
engine = create_engine(os.environ["DATABASE_URL"])


@app.post("/customers")
def save() -> ResponseReturnValue:
    """Save a customer; 409 with the matches when the database refuses it."""
    customer = Customer(**request.get_json())
    try:
        with Session(engine) as session, session.begin():
            session.add(customer)
    except IntegrityError as error:
        refused = pgdedup.blocked(error)
        if refused is None:
            raise
        return {"verdict": refused.verdict, "matches": refused.matches}, 409
    return {"saved": True}, 201
