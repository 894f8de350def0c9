"""Trả lời bằng loại khác: a directive is answered with a công văn or a quyết định as well."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan import TemplateError
from congvan.api.plans import plan, planner
from congvan.chain.plan.answers import answers_of
from congvan.chain.plan.revision.revision import Kept, revised
from congvan.model import Document
from tests.chain.orders import directive, directory
from tests.chain.test_plan_pages import BLANKS, ORDERS, PLANS
from tests.factories import codes

KINDS: Final = ("công văn", "quyết định", "công điện", "chương trình")


def answered(kind: str, order: str, folder: Path) -> dict[str, Document]:
    shutil.copy(PLANS / f"{order}.yaml", folder)
    chief = congvan.load(folder / f"{order}.yaml")
    found: dict[str, Document] = {}
    for agency, made in plan(
        chief, congvan.load_agencies(PLANS / "agencies.yaml"), kind=kind
    ).items():
        path = folder / f"{agency}.yaml"
        path.write_text(made.text, "utf-8")
        found[agency] = congvan.load(path)
        told = [one.follow_up.task for one in answers_of(found[agency])]
        assert told == [task.id for task in made.tasks]
    return found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("order", ORDERS)
def test_every_order_is_answered_without_an_error(
    kind: str, order: str, tmp_path: Path
) -> None:
    for document in answered(kind, order, tmp_path).values():
        found = [*congvan.check(document), *congvan.check_docx(congvan.render(document))]

        assert [one.said() for one in found if one.code not in {*BLANKS, "CV848"}] == []


def test_a_decision_is_made_in_the_name_of_whoever_signs(tmp_path: Path) -> None:
    made = answered("quyết định", "cong-van", tmp_path)

    assert made["so-y-te"].authority == "Giám đốc Sở Y tế"
    assert made["xa-tan-hoa"].authority == "Ủy ban nhân dân xã Tân Hòa"
    assert made["mttq"].authority == "[cần điền: người có thẩm quyền]"
    assert [one.type for one in made["so-y-te"].attachments] == ["Kế hoạch"]


def test_a_new_task_goes_into_the_plan_behind_a_decision() -> None:
    chief, known = directive(), directory()
    maker = planner(chief, known, kind="quyết định")
    tasks = plan(chief, known, ["so-y-te"], kind="quyết định")["so-y-te"].tasks
    first = maker.plan("so-y-te", tasks[:1]).text

    revision = revised(Kept(first, "so-y-te.yaml"), maker, "so-y-te", tasks)

    assert congvan.loads(revision.text).attachments == (
        congvan.loads(maker.plan("so-y-te", tasks).text).attachments
    )


def test_a_type_without_a_wording_is_named_with_those_that_have_one() -> None:
    with pytest.raises(TemplateError) as error:
        plan(directive(), directory(), kind="thư công")

    assert codes(error.value.findings) == ["CV697"]
    assert error.value.findings[0].message.said() == (
        "Không có khung “thư công” để trả lời chỉ đạo; "
        "có: chương trình, công điện, công văn, kế hoạch, quyết định."
    )
