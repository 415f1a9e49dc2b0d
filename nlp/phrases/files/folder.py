"""A team's folder held to its word: its rules keep their own examples, and what it names is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from nlp.findings import Language
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.compile import RuleSet, compile_rules
from nlp.phrases.examples import failures
from nlp.phrases.files.lines import line_of, line_with, meant
from nlp.phrases.files.overlay import OVERLAY_FILE
from nlp.phrases.load import RULES, load_language, with_figures
from nlp.phrases.rule import Example, Problem, Rule


def load_team(folder: Path) -> Phrases:
    """All phrase rules with those of a team. A rule of theirs that breaks one of its own examples does not speak, and
    where it stood in for one of ours, ours speaks again. Everything left out is told in `problems`.
    """
    phrases = Phrases.load(folder)
    problems = list(phrases.problems)
    sets = dict(phrases.sets)
    for lang in LANGUAGES:
        broken = list(_broken(phrases, [rule for rule in phrases.rules(lang) if rule.team and not rule.off]))
        problems += broken
        if broken or _not_compiled(phrases, folder, lang):
            sets[lang] = _without(phrases, folder, lang, {problem.rule for problem in broken})
    known = {rule.id for ruleset in sets.values() for rule in ruleset.rules}
    problems += _unknown(phrases, folder, known | {p.rule for p in problems})
    problems += _misplaced(folder)
    return replace(phrases, sets=sets, problems=tuple(problems))


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """All that is wrong in a team's folder; rules that are off keep their examples too."""
    told = load_team(folder).problems
    everything = Phrases.load(folder, everything=True)
    usual = Phrases.load(folder)
    silent = {rule.id for lang in LANGUAGES for rule in usual.rules(lang) if rule.off and rule.team}
    resting = [rule for lang in LANGUAGES for rule in everything.rules(lang) if rule.id in silent]
    return (*told, *_broken(everything, resting))


def _broken(phrases: Phrases, rules: Iterable[Rule]) -> Iterator[Problem]:
    for rule in rules:
        text = _text(Path(rule.file))
        for failure in failures(phrases, rule):
            line = line_with(text, _written(failure.example), rule.line)
            yield Problem(Path(rule.file), line, rule.id, str(failure))


def _written(example: Example) -> str:
    """An example as its file has it, the marks put back."""
    text = example.text
    for start, end in reversed(example.marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _not_compiled(phrases: Phrases, folder: Path, lang: Language) -> list[Rule]:
    ready = {rule.id for rule in phrases.rules(lang) if rule.team}
    return [rule for rule in load_language(folder / lang, lang, team=True).rules if rule.id not in ready]


def _without(phrases: Phrases, folder: Path, lang: Language, broken: set[str]) -> RuleSet:
    """The rule set of a language anew, of ours and those of the team's that work."""
    words = phrases.sets[lang].words
    works = [rule for rule in phrases.rules(lang) if rule.team and rule.id not in broken]
    ids = {rule.id for rule in works}
    own = [rule for rule in load_language(folder / lang, lang, team=True).rules if rule.id in ids]
    chosen = phrases.overlay.applied(load_language(RULES / lang, lang).rules, own, words.unless)
    return compile_rules(lang, with_figures(chosen), words, RULES)


def _unknown(phrases: Phrases, folder: Path, known: set[str]) -> Iterator[Problem]:
    """Ids in overlay.toml that no rule has: a typing error there would switch nothing, in silence."""
    path = folder / OVERLAY_FILE
    text = _text(path)
    left_out = {name for name in known if "/" not in name}
    ids = [*(("off", i) for i in sorted(phrases.overlay.off)), *(("on", i) for i in sorted(phrases.overlay.on))]
    for key, rule in (*ids, *(("unless", i) for i in phrases.overlay.unless)):
        if rule not in known and rule.rpartition("/")[2] not in left_out:
            first = line_of(text, key, rule)
            line = first if key == "unless" else line_with(text, f'"{rule}"', first)
            what = f"{key}: no rule is called {rule!r}{meant(rule, known)}"
            yield Problem(path, line, "", what)


def _misplaced(folder: Path) -> Iterator[Problem]:
    """Rule files outside en/ and nl/, which nobody reads."""
    for path in sorted(folder.rglob("*.toml")):
        if path != folder / OVERLAY_FILE and path.parent not in [folder / lang for lang in LANGUAGES]:
            places = " or ".join(f"{lang}/" for lang in LANGUAGES)
            yield Problem(path, 1, "", f"is not read: rule files stand in {places} of {folder}")
