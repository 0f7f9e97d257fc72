# SPDX-License-Identifier: MIT
"""The commands for those who look after the program: the law in print, law packs, the schema, the doctor."""

from __future__ import annotations

import json

from cassation_wizard.call import BLOCKED, OK, Call, StopError
from cassation_wizard.interview.case_file import CaseFileError, schema


def law(call: Call) -> int:
    """Print the law of an edition for a reviewer, or put a law pack in use."""
    if call.options.install is not None:
        return _install(call)
    from cassation_wizard.document.law_digest import edition_digest

    known = [edition.id for edition in call.law.editions]
    today = call.law.edition_on(call.today)
    chosen = call.options.edition or (today.id if today else known[-1])
    if chosen not in known:
        raise StopError(call.say("cli.unknown-edition", known=", ".join(known)))
    wordings = call.phrases().in_language(call.screen)
    print(edition_digest(call.law, call.law.edition(chosen), wordings))
    return OK


def _install(call: Call) -> int:
    from cassation_wizard.document.dates import written_date
    from cassation_wizard.domain.text import clean_line
    from cassation_wizard.drafts.errors import SaveError
    from cassation_wizard.drafts.settings import load_settings
    from cassation_wizard.law.pack import PackError
    from cassation_wizard.lawpack import install_pack, packs_folder

    settings, _ = load_settings()
    try:
        pack = install_pack(call.options.install, call.assets.resources, packs_folder(settings), settings.law_key)
    except PackError as refused:
        raise StopError(call.say(refused.kind, **refused.values)) from None
    except SaveError as error:
        raise StopError(call.say(error.kind, **error.values)) from None
    except OSError:  # a name no file can have, a stick pulled out
        raise CaseFileError("case.unreadable", path=str(call.options.install)) from None
    day = written_date(pack.issued_on, call.phrases().in_language(call.screen))
    print(call.say("lawpack.installed", day=day, note=clean_line(pack.note)).rstrip())
    return OK


def print_schema(call: Call) -> int:
    """Print the JSON schema of the case file."""
    print(json.dumps(schema(call.law), ensure_ascii=False, indent=2))
    return OK


def doctor(call: Call) -> int:
    """Say what works on this computer; nothing personal is in it."""
    from cassation_wizard.doctor import examine, examine_in_english

    if call.options.language == "en":
        report, healthy = examine_in_english(call.law, call.assets, call.today)
    else:
        report, healthy = examine(call.law, call.assets, call.screen, call.today)
    print(report)
    return OK if healthy else BLOCKED
