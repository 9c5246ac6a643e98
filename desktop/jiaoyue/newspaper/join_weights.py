"""How much each kind of evidence speaks for a join: fitted by packaging/fit_joins.py."""

HALVES = {
    "always": -1.44,
    "away": -1.14,
    "next": 2.85,
    "over the break": 1.83,
    "hanging": 0.29,
    "headless": 3.18,
    "flush": 0.07,
    "punctuation first": 0.09,
    "stop soon": 0.57,
    "one character first": 1.10,
    "counted": 0.98,
    "opening": -0.22,
    "words of it": 0.96,
    "words of home": -1.16,
    "words of heads": -1.94,
    "first words of home": -1.12,
    "words of it above": -1.00,
    "words of home above": 0.67,
}

DISPLACED = {
    "always": -5.85,
    "words of home": -1.57,
    "words of home's heads": -1.38,
    "opens as reports do": 0.09,
    "words of it": 1.76,
    "words of its heads": 1.50,
    "right before": 3.06,
    "two before": 1.73,
}
