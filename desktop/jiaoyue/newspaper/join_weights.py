"""How much each kind of evidence speaks for a join: fitted by packaging/fit_joins.py."""

HALVES = {
    "always": -1.43,
    "away": -1.16,
    "next": 2.89,
    "over the break": 1.84,
    "hanging": 0.30,
    "headless": 2.96,
    "flush": 0.06,
    "punctuation first": 0.07,
    "stop soon": 0.53,
    "one character first": 1.18,
    "counted": 0.96,
    "opening": -0.22,
    "words of it": 0.99,
    "words of home": -1.19,
    "words of heads": -1.95,
    "first words of home": -1.15,
    "words of it above": -1.03,
    "words of home above": 0.68,
}

DISPLACED = {
    "always": -5.83,
    "words of home": -1.52,
    "words of home's heads": -1.20,
    "opens as reports do": 0.04,
    "words of it": 1.71,
    "words of its heads": 1.45,
    "right before": 2.86,
    "two before": 1.59,
}
