"""Every text of the demo, in English and Chinese: the one home for words.

SQL, names of columns and answers of the server are never here: the scenes send and
show the real ones.
"""

from typing import Literal, NamedTuple

Language = Literal["en", "zh"]


class Text(NamedTuple):
    """One text in both languages, with the same ``{placeholders}``."""

    en: str
    zh: str


def text(key: str, lang: Language, /, **values: object) -> str:
    """A text with its placeholders filled.

    Raises:
        KeyError: there is no such text, or a value for it is missing.
    """
    return str(getattr(TEXTS[key], lang)).format(**values)


TEXTS: dict[str, Text] = {
    "pause": Text("Enter: go on", "按回车继续"),
    "inserted": Text(
        "-> accepted: customer {key}",
        "-> 已保存：客户 {key}",
    ),
    "again": Text("the last query once more", "再次执行上面的查询"),
    # -- before the scenes ------------------------------------------------------------
    "open.title": Text("A CRM without rules", "一套没有查重规则的 CRM"),
    "open.server": Text(
        "PostgreSQL {version}, an empty database of its own, ready in {seconds} s.",
        "PostgreSQL {version}，专用的空数据库，{seconds} 秒就绪。",
    ),
    "open.columns": Text("table|rows", "表|行数"),
    "open.loaded": Text("Loaded in {seconds} s.", "装载用时 {seconds} 秒。"),
    "open.names": Text(
        "The company names are real; contacts, phones, codes and everything else are"
        " made up.",
        "公司名称是真实的；联系人、电话、信用代码及其余内容均为虚构。",
    ),
    # -- scenes -----------------------------------------------------------------------
    "rules.title": Text("From rule file to guarded table", "从规则文件到受保护的表"),
    "rules.file": Text(
        "One YAML file says what a duplicate is ({file}; copy it for your own table):",
        "一个 YAML 文件写明什么算重复（{file}，可照抄到自己的表）：",
    ),
    "rules.plan": Text(
        "plan compares it with the database and lists what must run, and which lock"
        " each step takes:",
        "plan 把规则与数据库对比，列出要执行的步骤和每步的锁：",
    ),
    "rules.columns": Text("kind|steps|lock on the table", "类别|步数|对表加的锁"),
    "rules.applied": Text(
        "apply ran it in {seconds} s. From now on everybody who writes is checked, psql"
        " included; no Python is involved.",
        "apply 用时 {seconds} 秒。此后任何写入都会被检查，psql 也不例外，运行时不需要"
        " Python。",
    ),
    "rules.done": Text(
        "{rules} rules guard {customers} customers after {seconds} s; a second plan is"
        " empty",
        "{rules} 条规则保护 {customers} 个客户，用时 {seconds} 秒；再次 plan 无事可做",
    ),
    "existing.title": Text("What was there already", "库里原有的重复"),
    "existing.intro": Text(
        "The table holds two real lists: listed companies, and counterparties typed by"
        " another department. Duplicates that are in already stay, and can be edited;"
        " the same rules find them. Every counterparty against the listed companies,"
        " those first that are not written alike:",
        "表中有两份真实名单：上市公司，以及另一部门录入的往来单位。原有的重复不会被"
        "清除，也可照常修改；同样的规则能找到它们。用每个往来单位查上市公司，写法不同的"
        "排在前面：",
    ),
    "existing.examples": Text(
        "国新 and 国信 sound alike and are two brokers: that rule flags. Of the equal"
        " names 中國中信 is one firm in traditional characters, but 中国建材集团 and"
        " its listed 中国建材股份 are two: that rule asks, and does not refuse for"
        " good.",
        "国新、国信读音相同，却是两家券商：同音规则只标记。名称相同的，中國中信是同一家"
        "公司的繁体写法，而中国建材集团与旗下上市的中国建材股份是两家：同名规则是询问，"
        "而不是一律拒绝。",
    ),
    "existing.done": Text(
        "{pairs} pairs of the same name across the two lists",
        "两份名单之间有 {pairs} 对名称相同",
    ),
    "block.title": Text("A refused insert", "被拒绝的录入"),
    "block.intro": Text(
        "Somebody enters the same company under another name; the credit code is in"
        " lower case with a blank inside:",
        "有人换了名称录入同一家公司，信用代码用小写，中间还有空格：",
    ),
    "block.detail": Text(
        "The error is an ordinary unique violation (23505) for every driver. DETAIL is"
        " JSON: which row, which evidence, and whose customer it is.",
        "对任何驱动程序来说，这就是普通的唯一约束错误（23505）。DETAIL 是 JSON：与哪条"
        "客户重复、依据是什么、谁在负责。",
    ),
    "block.done": Text(
        "refused: it is customer {key}, owner {owner}",
        "已拒绝：就是客户 {key}，负责人 {owner}",
    ),
    "homophone.title": Text("A homophone is flagged", "同音字：标记待查"),
    "homophone.intro": Text(
        "The input method chose another character of the same sound. That may be"
        " another company, so the row is accepted and the pair is opened for somebody"
        " to decide:",
        "输入法选错了同音字。也可能确是另一家公司，所以先保存，再列为待查的一对：",
    ),
    "homophone.done": Text(
        "accepted, and open as pair {pair}",
        "已保存，并列为待查对 {pair}",
    ),
    "column.title": Text("A phone in another column", "换了一列的电话"),
    "column.intro": Text(
        "The number stands as phone1 of one customer. Now it comes as phone3 of"
        " another, written otherwise. Country code, hyphens and remarks do not matter,"
        " nor does the column:",
        "这个号码是某客户的 phone1，现在换了写法出现在另一客户的 phone3。国家代码、"
        "连字符、备注和所在的列都不影响比较：",
    ),
    "column.done": Text(
        "phone3 found to be phone1 of customer {key}",
        "phone3 就是客户 {key} 的 phone1",
    ),
    "lookup.title": Text("Looking a customer up (撞单查询)", "撞单查询"),
    "lookup.fields": Text(
        "Before calling on a customer one asks whether somebody has it already. The"
        " rules say what a query form must offer:",
        "联系客户之前，先查是否已有同事在跟进。查询表单要有哪些栏，由规则决定：",
    ),
    "lookup.general": Text(
        "Any subset of the columns is enough; nothing is written. Here half a name and"
        " a phone:",
        "填任意几列即可，查询不写入任何数据。这里填了简称和一个电话：",
    ),
    "lookup.typed": Text(
        "The same with named and typed parameters, here with a wrong character:",
        "同样的查询，用具名参数，并且写错了一个字：",
    ),
    "lookup.done": Text(
        "found by short name, phone and sound; it is a customer of {owner}",
        "简称、电话、读音都能查到；该客户由 {owner} 负责",
    ),
    "ask.title": Text("Asked, and confirmed with a reason", "询问，填写原因后确认"),
    "ask.intro": Text(
        "An equal name is refused with a question: the client shows the matches and"
        " lets the user insist.",
        "名称相同时先拒绝并询问：客户端把已有客户给用户看，由用户决定是否坚持。",
    ),
    "ask.reason": Text(
        "another subsidiary, contract of its own",
        "另一家子公司，单独签合同",
    ),
    "ask.confirm": Text(
        "The user insists. One transaction confirms the token of DETAIL with a reason"
        " and repeats the very same write:",
        "用户坚持保存。在一个事务里用 DETAIL 中的 token 和原因确认，再重复同样的写入：",
    ),
    "ask.told": Text(
        "Both owners are told, with who and why:",
        "两位负责人都会收到通知，写明是谁、为什么：",
    ),
    "ask.done": Text(
        "refused, confirmed, stored as customer {key}",
        "先拒绝，确认后保存为客户 {key}",
    ),
    "race.title": Text("Two sessions, one winner", "两人同时录入，只有一人成功"),
    "race.intro": Text(
        "Two colleagues save the same new customer at the same moment. Neither"
        " transaction can see the other's row; a check in the application lets both"
        " in. Two real connections, two threads:",
        "两位同事同时保存同一个新客户。两个事务互相看不见对方的行，在应用里检查会让"
        "两条都进库。这里是两个真实的连接、两个线程：",
    ),
    "race.waits": Text("waits for the other", "等待对方"),
    "race.loser": Text(
        "{name} waited for the other's COMMIT and then got:",
        "{name} 等到对方 COMMIT 之后得到：",
    ),
    "race.done": Text(
        "{winner} is stored, {loser} is refused",
        "{winner} 保存成功，{loser} 被拒绝",
    ),
    "bulk.title": Text("A bulk COPY with duplicates inside", "批量 COPY，自身就有重复"),
    "bulk.intro": Text(
        "A list of {lines} companies arrives by COPY, in traditional characters. Line"
        " {line} is {company}; line {line_again} says {again}. The guard sees the rows"
        " of the running COPY too:",
        "一份 {lines} 行的名单（繁体）用 COPY 导入。第 {line} 行是 {company}，第"
        " {line_again} 行又是 {again}。正在执行的 COPY 里的行同样会被检查：",
    ),
    "bulk.aside": Text(
        "Nothing of it was stored. Each refusal names a line; it is set aside for a"
        " person to look at, and the COPY repeated:",
        "一行都没有存入。每次拒绝都指明一行：先放到一边留给人工处理，再重新 COPY：",
    ),
    "bulk.stored": Text(
        "{lines} lines are in, {aside} set aside. The made-up repetition is caught"
        " across traditional and simplified characters. Another one is real: 昇 and 陞"
        " are both 升, the names are equal, and yet there are two firms. That is what"
        " asking is for:",
        "{lines} 行已入库，{aside} 行放在一边。我们加进去的重复行，繁简不同也能认出；"
        "另一行是名单里真有的：昇、陞简化后都是升，名称相同，却是两家公司。询问正是"
        "为此而设：",
    ),
    "bulk.flagged": Text(
        "What is only flagged does not stop a COPY. Between lines of this list:",
        "只需标记的重复不会中断 COPY。名单内部的待查对：",
    ),
    "bulk.done": Text(
        "{lines} lines stored, {aside} set aside, {pairs} matches inside the list"
        " flagged, in {seconds} s",
        "存入 {lines} 行，放在一边 {aside} 行，名单内部标记 {pairs} 处，用时 {seconds}"
        " 秒",
    ),
    "merge.title": Text(
        "Merging three customers, and undoing it", "合并三个客户，再撤销"
    ),
    "merge.intro": Text(
        "Three colleagues had entered one brewery long before there were rules:",
        "在有规则之前，三位同事各自录入了同一家啤酒厂：",
    ),
    "merge.preview": Text(
        "What would a merge do? Nothing is changed yet. The phones of all three shall"
        " be kept, and tags that the survivor has already be dropped:",
        "先预览合并的结果，不改动数据。三家的电话都保留，重复的标签以保留客户的为准：",
    ),
    "merge.reason": Text("the same brewery", "同一家啤酒厂"),
    "merge.merge": Text("The merge:", "合并："),
    "merge.resolve": Text(
        "Old keys, on paper and in other systems, still lead to the customer:",
        "旧编号（纸面上、其他系统里）仍能找到该客户：",
    ),
    "merge.undo": Text("It was a mistake? Undo it:", "合并错了？撤销："),
    "merge.sums": Text(
        "md5 over all rows of each table, before, merged, and after the undo:",
        "每张表全部行的 md5：合并前、合并后、撤销后：",
    ),
    "merge.columns": Text("table|before|merged|undone", "表|合并前|合并后|撤销后"),
    "merge.done": Text(
        "3 customers and 40 follow-ups merged and undone; {tables} checksums equal",
        "3 个客户、40 条跟进记录合并后又撤销，{tables} 张表的校验值不变",
    ),
    # -- after the scenes -------------------------------------------------------------
    "summary.title": Text("Summary", "小结"),
    "summary.columns": Text("#|scene|outcome|time", "#|场景|结果|用时"),
    "summary.total": Text("{seconds} s in all.", "总共 {seconds} 秒。"),
    "keep.title": Text("The playground is left running.", "演示环境已保留。"),
    "keep.connect": Text("Connect:", "连接："),
    "keep.remove": Text("Stop and remove it:", "停止并清除："),
}
