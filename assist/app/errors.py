"""The errors that are for the person: shown as one sentence, without a traceback."""

from __future__ import annotations


def persons_errors() -> tuple[type[Exception], ...]:
    """Imported only when something went wrong, so that naming them costs nothing."""
    from assist.ingest.conversation import BadConversation
    from assist.ingest.loopback.door_file import NoSidebar
    from assist.ingest.softphone import BadCall
    from assist.settings.file import BadSettings
    from assist.settings.home import NoHome
    from knowledge.articles.errors import BadArticle
    from knowledge.curation.next_issue import ModelUnreadable
    from knowledge.curation.next_issue_lines import NothingLearned
    from knowledge.search.errors import SearchBaseError
    from knowledge.store.errors import StoreError
    from nlp.embed.choose import ModelMissing

    return (
        BadArticle,
        BadCall,
        BadConversation,
        BadSettings,
        ModelMissing,
        ModelUnreadable,
        NoHome,
        NoSidebar,
        NothingLearned,
        SearchBaseError,
        StoreError,
    )
