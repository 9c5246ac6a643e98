"""Groups of commands of the command line; :mod:`jiaoyue.cli` puts them together."""
