"""Two customers with one phone number: the second is refused."""

from app import app, engine

client = app.test_client()
for name, phone in (
    ("金陵餐饮", "13800138000"),
    ("Jinling Catering", "+86 138-0013-8000"),
):
    answer = client.post(
        "/customers", json={"name": name, "phone": phone, "owner": "张伟"}
    )
    print(answer.status_code, [m["record"] for m in answer.json.get("matches", [])])
engine.dispose()
