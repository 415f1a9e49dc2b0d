"""The `naast` command: reads the arguments, calls one function of `assist/commands`, says errors in one sentence."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from assist.commands import fields
from assist.commands.lines import BadInput

Handler = Callable[[argparse.Namespace], int | None]
VERSION = "0.1.0"


def main(argv: Sequence[str] | None = None) -> None:
    """Entry point. Status 0: done; 1: something is wrong with what was given; 2: the arguments are."""
    args = parser().parse_args(argv)
    try:
        sys.exit(args.run(args) or 0)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:  # the reader of our lines (`head`) has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except BadInput as error:
        _end(error)
    except Exception as error:
        from assist.app import PERSONS_ERRORS

        if not isinstance(error, PERSONS_ERRORS()):
            raise
        _end(error)


def _end(error: Exception) -> None:
    sys.stdout.flush()
    print(f"naast: {error}", file=sys.stderr)
    sys.exit(1)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="naast", description="A sidebar beside the contact-centre agent.")
    top.add_argument("--version", action="version", version=f"naast {VERSION}")
    _window_options(top)
    top.add_argument("--transcript", type=Path, metavar="FILE", help="follow a transcript that another program writes")
    top.set_defaults(run=_sidebar)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for add in (_demo, _check, _replay, _knowledge, _next_issue, _rules, _call, _promises, _forget, _models, _doctor):
        add(commands)
    return top


def _window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="render the sidebar to a PNG, without a screen")
    parser.add_argument("--lang", choices=("en", "nl"), help="language of the interface")
    parser.add_argument("--theme", choices=("light", "dark"), help="light or dark")


def _sidebar(args: argparse.Namespace) -> int:
    from assist.app import sidebar

    return sidebar(screenshot=args.screenshot, lang=args.lang, theme=args.theme, transcript=args.transcript)


def _demo(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    demo = commands.add_parser("demo", help="play conversations with fictional customers in the sidebar")
    _window_options(demo)
    demo.add_argument("--speed", type=float, default=1.0, help="2 is twice as fast")
    demo.add_argument("file", nargs="?", type=Path, help="your own conversations instead (JSON Lines or vCon)")

    def run(args: argparse.Namespace) -> int:
        from assist.app import sidebar

        return sidebar(
            screenshot=args.screenshot, lang=args.lang, theme=args.theme, demo=True, speed=args.speed, file=args.file
        )

    demo.set_defaults(run=run)


def _check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser("check", help="flag negative or high-effort wording in lines of text")
    check.add_argument("file", nargs="?", type=Path, help='JSON Lines {"id", "text"}; standard input without it')
    check.add_argument("--lang", choices=("auto", "en", "nl"), default="auto")
    check.add_argument("--plain", action="store_true", help="each line is a text")

    def run(args: argparse.Namespace) -> None:
        from assist import app
        from assist.commands.check import check as checked

        checked(args.file, args.lang, args.plain, app.build_reader(app.places()))

    check.set_defaults(run=run)


def _replay(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    replay = commands.add_parser("replay", help="recorded conversations through the flow: every advice as a line")
    replay.add_argument("files", nargs="*", type=Path, metavar="FILE", help="JSON Lines or vCon; else standard input")

    def run(args: argparse.Namespace) -> None:
        from assist import app
        from assist.commands.replay import replay as replayed

        places = app.places()
        replayed(args.files, app.build_rules(places, window=False), app.build_worker(places))

    replay.set_defaults(run=run)


def _knowledge(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    knowledge = commands.add_parser("knowledge", help="import passages, search them")
    verbs = knowledge.add_subparsers(required=True, metavar="VERB")
    take = verbs.add_parser("import", help="passages from JSON Lines, Markdown, HTML or CSV")
    take.add_argument("files", nargs="+", type=Path, metavar="FILE")
    search = verbs.add_parser("search", help='queries {"id", "query", "context"?, "about"?}')
    search.add_argument("file", nargs="?", type=Path)
    search.add_argument("--top", type=int, default=10)

    def run_import(args: argparse.Namespace) -> None:
        from assist import app
        from assist.commands.knowledge import take_in

        places = app.places()
        take_in(args.files, places.home, app.build_encoders(places), app.build_languages().detect)

    def run_search(args: argparse.Namespace) -> None:
        from assist import app
        from assist.commands.knowledge import search as searched

        places = app.places()
        searched(args.file, args.top, places.home, app.build_encoders(places), app.build_languages().detect)

    take.set_defaults(run=run_import)
    search.set_defaults(run=run_search)


def _next_issue(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    issue = commands.add_parser("next-issue", help="what customers come back with: learn it, predict it")
    verbs = issue.add_subparsers(required=True, metavar="VERB")
    learn, predict = verbs.add_parser("learn"), verbs.add_parser("predict")
    for verb in (learn, predict):
        verb.add_argument("file", nargs="?", type=Path)

    def run_learn(args: argparse.Namespace) -> None:
        from assist import app
        from assist.commands.next_issue import learn as learned

        learned(args.file, app.places().home)

    def run_predict(args: argparse.Namespace) -> None:
        from assist import app
        from assist.commands.next_issue import predict as predicted

        predicted(args.file, app.places().home)

    learn.set_defaults(run=run_learn)
    predict.set_defaults(run=run_predict)


def _rules(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    rules = commands.add_parser(
        "rules",
        help="the phrase rules, each with its measured precision and recall",
        description="The phrase rules as JSON Lines.",
        epilog=fields.RULES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    rules.add_argument("--lang", choices=("en", "nl"), help="only the rules of this language")
    rules.add_argument(
        "--check",
        nargs="?",
        const="",
        metavar="FOLDER",
        help="instead: all that is wrong in a team's folder (yours without FOLDER), status 1 where something is",
    )
    rules.add_argument("--not-here", action="store_true", help='instead: where agents said "not here", wordings masked')

    def run(args: argparse.Namespace) -> int | None:
        from assist import app
        from assist.commands.rules import check_folder
        from assist.commands.rules import rules as listed

        places = app.places()
        if args.not_here:
            from assist.commands.not_here import not_here

            not_here(args.lang, places.home)
            return None
        if args.check is not None:
            return check_folder(Path(args.check) if args.check else places.overlay)
        listed(args.lang, app.build_phrases(places), places.home)
        return None

    rules.set_defaults(run=run)


def _call(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    call = commands.add_parser("call", help="tell the running sidebar about a call (softphone hook)")
    call.add_argument("--from", dest="number", required=True, metavar="NUMBER", help="or a naast://call?from=… address")
    call.add_argument("--event", choices=("ringing", "answered", "hangup"), default="ringing")
    call.add_argument("--id", default="", help="the softphone's own id of the call")

    def run(args: argparse.Namespace) -> None:
        from assist import app
        from assist.commands.call import call as told

        told(args.number, args.event, args.id, app.places().home)

    call.set_defaults(run=run)


def _promises(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    promises = commands.add_parser("promises", help="open promises as an iCalendar file")
    promises.add_argument("--calendar", type=Path, metavar="FILE", help="where to write; else standard output")

    def run(args: argparse.Namespace) -> None:
        from assist import app
        from assist.commands.promises import export

        export(args.calendar, app.places().home)

    promises.set_defaults(run=run)


def _forget(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    forget = commands.add_parser("forget", help="erase a person from everything Naast keeps")
    forget.add_argument("customer", help="phone number, e-mail address, name or id")
    forget.add_argument("--yes", action="store_true", help="do not ask")

    def run(args: argparse.Namespace) -> int:
        from assist import app
        from assist.commands.forget import forget as erased
        from assist.settings.file import NAME

        places = app.places()
        return erased(args.customer, args.yes, places.home, places.region, places.home / NAME)

    forget.set_defaults(run=run)


def _models(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    models = commands.add_parser("models", help="prepare the language models, and judge them")
    verbs = models.add_subparsers(required=True, metavar="VERB")
    export = verbs.add_parser("export", help="make the small form that the sidebar uses")
    export.add_argument("--again", action="store_true", help="even where it is there already")

    def run(args: argparse.Namespace) -> None:
        from assist import app
        from assist.commands.models import export as exported

        exported(args.again, app.places().models)

    export.set_defaults(run=run)
    evaluate = verbs.add_parser("evaluate", help="judge a model by questions whose right passages you know")
    evaluate.add_argument("passages", type=Path, help='{"id", "text"} a line')
    evaluate.add_argument("questions", type=Path, help='{"query", "right": [ids]} a line')
    evaluate.add_argument("--lang", choices=("en", "nl"), required=True)
    evaluate.add_argument("--reference", action="store_true", help="the model as sentence-transformers runs it")

    def run_evaluate(args: argparse.Namespace) -> None:
        from assist import app
        from assist.commands.models import evaluate as evaluated

        evaluated(args.passages, args.questions, args.lang, args.reference, app.places().models)

    evaluate.set_defaults(run=run_evaluate)


def _doctor(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    doctor = commands.add_parser("doctor", help="what is installed, reachable, missing, and how to mend it")

    doctor.add_argument("--set-aside", action="store_true", help="move a damaged database away; nothing is deleted")

    def run(args: argparse.Namespace) -> int:
        from assist import app
        from assist.commands.doctor import doctor as looked

        return looked(app.places(), args.set_aside)

    doctor.set_defaults(run=run)


if __name__ == "__main__":
    main()
