"""The errors that are for the person: shown as one sentence, without a traceback."""

from __future__ import annotations


def persons_errors() -> tuple[type[Exception], ...]:
    """Imported only when something went wrong, so that naming them costs nothing."""
    from knowledge.scripts.errors import ScriptError
    from nlp.embed.errors import EmbedError

    from assist.commands.lines import BadInput
    from assist.ingest.conversation import BadConversation
    from assist.ingest.softphone import SoftphoneError
    from assist.settings.file import BadSettings
    from assist.settings.home import NoHome
    from knowledge.articles.errors import ArticleError
    from knowledge.store.errors import StoreError

    return (
        BadInput,
        BadConversation,
        SoftphoneError,
        BadSettings,
        NoHome,
        ArticleError,
        ScriptError,
        StoreError,
        EmbedError,
    )
