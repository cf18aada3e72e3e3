"""Proposes a rule file for a live table, with the reason of every line.

``profile`` measures the table; here its columns get meanings (``patterns.toml``), and
the meanings rules. What it is not sure of it says so.
"""

from pgdedup.proposal.making import Proposal, propose

__all__ = ["Proposal", "propose"]
