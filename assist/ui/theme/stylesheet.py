"""The style sheet, written from the colour set. Widgets say what they are (`role`, `tint`); here is how that looks."""

from __future__ import annotations

from assist.ui import RESOURCES
from assist.ui.theme.colours import Colours

_TICK, _UP, _DOWN = ((RESOURCES / "icons" / f"{name}.svg").as_posix() for name in ("tick", "up", "down"))
TINTS = ("brand", "amber", "blue", "plum", "green", "red", "grey")


def stylesheet(colours: Colours, scale: float = 1.0) -> str:
    """All rules, text sizes multiplied by `scale`."""
    return "".join((_text(colours, scale), _surfaces(colours), _buttons(colours, scale), _fields(colours, scale)))


def _px(size: float, scale: float) -> str:
    return f"{round(size * scale)}px"


def _text(c: Colours, scale: float) -> str:
    sizes = {
        "title": (17, 600, c.text),
        "say": (16, 500, c.text),
        "strong": (13, 600, c.text),
        "medium": (13, 500, c.text),
        "body": (13, 400, c.text),
        "small": (12, 400, c.muted),
        "struck": (13, 400, c.muted),
        "heading": (12, 600, c.muted),
        "caption": (12, 500, c.text),
        "key": (11, 500, c.muted),
        "hero": (22, 600, c.text),
        "number": (22, 600, c.text),
    }
    rules = [
        f'QLabel[role="{role}"] {{ font-size: {_px(size, scale)}; font-weight: {weight}; color: {colour};'
        " background: transparent; }"
        for role, (size, weight, colour) in sizes.items()
    ]
    rules += [f'QLabel[tint="{name}"] {{ color: {c.tint(name).ink}; }}' for name in TINTS]
    rules.append('QLabel[role="struck"] { text-decoration: line-through; }')
    rules.append(
        f'QLabel[tint="muted"] {{ color: {c.muted}; }} QLabel[tint="on"] {{ color: {c.on_accent}; }}'
        f'QLabel[role="key"] {{ border: 1px solid {c.line}; border-radius: 4px; padding: 0 4px;'
        " background: transparent; }"
        'QLabel[role="key"][tint="on"] { border-color: #66FFFFFF; }'
    )
    return "\n".join(rules) + "\n"


def _surfaces(c: Colours) -> str:
    rules = [
        f"QWidget#window {{ background: {c.window}; }}",
        "QScrollArea, QScrollArea > QWidget > QWidget#page, QStackedWidget { background: transparent; border: none; }",
        f'QFrame[role="panel"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 12px; }}',
        f'QFrame[role="line"] {{ background: {c.line}; border: none; max-height: 1px; min-height: 1px; }}',
        f"QListView {{ background: transparent; border: 1px solid transparent; border-radius: 8px; outline: none; }}"
        f"QListView:focus {{ border: 1px solid {c.focus}; }}",
        f"QToolTip {{ background: {c.text}; color: {c.window}; border: none; padding: 5px 7px; }}",
        f"QMenu {{ background: {c.surface}; border: 1px solid {c.line}; padding: 5px; }}"
        f"QMenu::item {{ padding: 6px 22px 6px 12px; border-radius: 6px; color: {c.text}; }}"
        f"QMenu::item:selected {{ background: {c.hover}; }} QMenu::item:disabled {{ color: {c.muted}; }}"
        f"QMenu::separator {{ height: 1px; background: {c.line}; margin: 5px 8px; }}",
        "QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }"
        f"QScrollBar::handle:vertical {{ background: {c.grey.line}; border-radius: 3px; min-height: 32px;"
        " margin: 1px 1px 1px 1px; }"
        f"QScrollBar::handle:vertical:hover {{ background: {c.strong_line}; }}"
        "QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page"
        " { background: none; height: 0; border: none; }",
    ]
    for name in TINTS:
        tint = c.tint(name)
        rules.append(
            f'QFrame[role="card"][tint="{name}"] {{ background: {tint.soft}; border: 1px solid {tint.line};'
            " border-radius: 12px; }"
            f'QFrame[role="note"][tint="{name}"] {{ background: {tint.soft}; border: none; border-radius: 8px; }}'
        )
    return "\n".join(rules) + "\n"


def _buttons(c: Colours, scale: float) -> str:
    base = f"font-size: {_px(13, scale)}; font-weight: 500; border-radius: 8px; padding: 6px 11px;"
    return f"""
QPushButton {{ {base} background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.sunken}; }}
QPushButton:focus {{ border: 2px solid {c.focus}; padding: 5px 10px; }}
QPushButton:disabled {{ color: {c.strong_line}; }}
QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent};
    font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {c.accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {c.text}; }}
QPushButton[role="primary"]:disabled {{ background: {c.hover}; color: {c.muted}; border: 1px solid {c.line}; }}
QPushButton[role="quiet"] {{ background: transparent; border: 1px solid transparent; color: {c.muted}; }}
QPushButton[role="quiet"]:hover {{ background: {c.hover}; color: {c.text}; }}
QPushButton[role="quiet"]:focus {{ border: 2px solid {c.focus}; color: {c.text}; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent; color: {c.brand.ink};
    padding: 2px 4px; }}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:focus {{ border: 2px solid {c.focus}; padding: 1px 3px; }}
QPushButton[role="row"] {{ background: transparent; border: 1px solid transparent; text-align: left;
    padding: 6px 8px; font-weight: 400; }}
QPushButton[role="row"]:hover {{ background: {c.hover}; }}
QPushButton[role="row"]:focus {{ border: 2px solid {c.focus}; padding: 5px 7px; }}
QPushButton[role="chip"] {{ background: {c.surface}; border: 1px solid {c.line}; padding: 0; }}
QPushButton[role="chip"]:hover {{ background: {c.hover}; border: 1px solid {c.strong_line}; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {c.focus}; padding: 0; }}
QPushButton[role="tab"] {{ background: transparent; border: 1px solid transparent; color: {c.muted};
    padding: 5px 4px; border-radius: 7px; }}
QPushButton[role="tab"]:hover {{ color: {c.text}; }}
QPushButton[role="tab"]:checked {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; }}
QPushButton[role="tab"]:focus {{ border: 2px solid {c.focus}; padding: 4px 3px; }}
QFrame[role="tabs"] {{ background: {c.sunken}; border: none; border-radius: 9px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 7px; padding: 4px; }}
QToolButton:hover {{ background: {c.hover}; }}
QToolButton:focus {{ border: 2px solid {c.focus}; padding: 3px; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton::menu-indicator {{ image: none; }}
"""


def _fields(c: Colours, scale: float) -> str:
    size = _px(13, scale)
    field = (
        f"background: {c.surface}; color: {c.text}; border: 1px solid {c.strong_line}; border-radius: 8px;"
        f" font-size: {size}; selection-background-color: {c.accent}; selection-color: {c.on_accent};"
    )
    return f"""
QLineEdit, QSpinBox, QDoubleSpinBox, QDateTimeEdit, QComboBox {{ {field} padding: 6px 9px; min-height: 18px; }}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateTimeEdit:focus, QComboBox:focus {{
    border: 2px solid {c.focus}; padding: 5px 8px; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: url({_DOWN}); width: 14px; height: 14px; }}
QComboBox {{ padding-right: 24px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent; width: 20px;
    margin: 2px; border-radius: 4px; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {c.hover}; }}
QAbstractSpinBox::up-arrow {{ image: url({_UP}); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url({_DOWN}); width: 12px; height: 12px; }}
QSpinBox, QDateTimeEdit {{ padding-right: 24px; min-width: 52px; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ border: none; background: transparent;
    padding: 0 0 0 8px; min-height: 0; }}
QComboBox QAbstractItemView {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line};
    selection-background-color: {c.hover}; selection-color: {c.text}; }}
QFrame[role="reply"] {{ background: {c.surface}; border: 1px solid {c.strong_line}; border-radius: 12px; }}
QFrame[role="reply"][focused="true"] {{ border: 2px solid {c.focus}; }}
QPlainTextEdit {{ background: transparent; border: none; font-size: {_px(14, scale)}; color: {c.text};
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QPlainTextEdit[role="paper"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 10px;
    padding: 8px; font-size: {size}; }}
QPlainTextEdit[role="paper"]:focus {{ border: 2px solid {c.focus}; padding: 7px; }}
QTextBrowser {{ background: {c.surface}; border: none; color: {c.text}; font-size: {_px(14, scale)}; }}
QCheckBox {{ spacing: 9px; font-size: {size}; color: {c.text}; padding: 3px; border: 1px solid transparent;
    border-radius: 6px; }}
QCheckBox:focus {{ border: 2px solid {c.focus}; padding: 2px; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {c.strong_line}; border-radius: 4px;
    background: {c.surface}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border: 1px solid {c.accent}; image: url({_TICK}); }}
"""
