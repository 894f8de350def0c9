"""Quy cách: what an office or a document sets where the decree leaves room, inside its ranges."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final

from pydantic import BeforeValidator, ConfigDict, Field, field_validator

from congvan.decree.lettering import NATIONAL_NAME, PROFILES, Profile
from congvan.decree.page import (
    BOTTOM_MM,
    HOUSE,
    INDENT_CLAUSE,
    INDENTS_MM,
    LEFT_MM,
    LINES,
    PARAGRAPH_GAP_PT,
    RIGHT_MM,
    TOP_MM,
    House,
)
from congvan.findings.finding import text
from congvan.model.document.parts import Part
from congvan.model.values import refused

if TYPE_CHECKING:
    from pydantic import ValidationInfo
    from pydantic_core import PydanticCustomError

    from congvan.decree.page import Span
    from congvan.findings.finding import Text

_NUMBER: Final = re.compile(r"\d{1,4}(?:[.,]\d{1,4})?")
_WIDEST_GAP_PT: Final = 72
"""The decree sets no upper limit; more is a slip of the finger (PRACTICE)."""

SPANS: Final[dict[str, tuple[Span, str]]] = {
    "top": (TOP_MM, "mm"),
    "bottom": (BOTTOM_MM, "mm"),
    "left": (LEFT_MM, "mm"),
    "right": (RIGHT_MM, "mm"),
    "gap": (PARAGRAPH_GAP_PT, "pt"),
    "lines": (LINES, "dòng"),
}
"""What each measure may be, and its unit."""


def _number(value: object) -> object:
    """Return a number typed with a decimal comma or point."""
    if not isinstance(value, str):
        return value
    if not _NUMBER.fullmatch(value.strip()):
        raise refused(
            text("“{typed}” không phải số; viết 20 hoặc 12,7.", typed=value), "number"
        )
    return float(value.strip().replace(",", "."))


def _text(value: object) -> object:
    return str(value).strip() if isinstance(value, str | int) else value


def _shown(value: object) -> str:
    """Return a measure as it is written in Vietnamese: 12,7."""
    return f"{value:g}".replace(".", ",") if isinstance(value, float | int) else str(value)


def _out_of_range(said: Text, value: object, **limits: object) -> PydanticCustomError:
    shown = {name: _shown(limit) for name, limit in limits.items()}
    return refused(text(said.pattern, key="", value=_shown(value), **shown), "out_of_range")


Number = Annotated[float, BeforeValidator(_number), Field(allow_inf_nan=False)]


def _limit(schema: dict[str, Any]) -> None:
    """Say the limits in the JSON Schema; a decimal comma makes a text of a number."""
    properties = schema["properties"]
    comma = {"type": ["string"], "pattern": f"^{_NUMBER.pattern}$"}
    for key, (span, _) in SPANS.items():
        highest = min(span.high, _WIDEST_GAP_PT)
        number = {"type": "number", "minimum": span.low, "maximum": highest}
        properties[key] = {"anyOf": [number, comma]}
    properties["indent"] = {"enum": [*INDENTS_MM, *(_shown(indent) for indent in INDENTS_MM)]}
    properties["sizes"] = {"enum": [*PROFILES, *(int(profile) for profile in PROFILES)]}


class Measures(Part):
    """Quy cách of an office or of one document; what is not typed is as it would be without."""

    model_config: ClassVar[ConfigDict] = ConfigDict(json_schema_extra=_limit)

    sizes: Annotated[Profile, BeforeValidator(_text)] = HOUSE.sizes
    top: Number = HOUSE.top_mm
    bottom: Number = HOUSE.bottom_mm
    left: Number = HOUSE.left_mm
    right: Number = HOUSE.right_mm
    indent: Number = HOUSE.indent_mm
    gap: Annotated[Number, Field(le=_WIDEST_GAP_PT)] = HOUSE.gap_pt
    lines: Number = HOUSE.lines

    @field_validator("sizes", mode="before")
    @classmethod
    def _one_of_the_profiles(cls, value: object) -> object:
        if _text(value) not in PROFILES:
            said = text("“{key}” {value}: chỉ {one} hoặc {other} ({clause}).")
            one, other = PROFILES
            clause = NATIONAL_NAME.clause
            raise _out_of_range(said, value, one=one, other=other, clause=clause)
        return value

    @field_validator("indent")
    @classmethod
    def _one_of_two(cls, value: float) -> float:
        if value not in INDENTS_MM:
            said = text("“{key}” {value} mm: chỉ {one} hoặc {other} mm ({clause}).")
            one, other = INDENTS_MM
            raise _out_of_range(said, value, one=one, other=other, clause=INDENT_CLAUSE)
        return value

    @field_validator(*SPANS)
    @classmethod
    def _within(cls, value: float, info: ValidationInfo) -> float:
        span, unit = SPANS[info.field_name or ""]
        if value < span.low:
            said = text("“{key}” {value} {unit}: ít nhất {limit} {unit} ({clause}).")
            raise _out_of_range(said, value, limit=span.low, unit=unit, clause=span.clause)
        if value > span.high:
            said = text("“{key}” {value} {unit}: nhiều nhất {limit} {unit} ({clause}).")
            raise _out_of_range(said, value, limit=span.high, unit=unit, clause=span.clause)
        return value

    @property
    def house(self) -> House:
        """The measures as rendering takes them."""
        return self.over(HOUSE)

    def over(self, house: House) -> House:
        """Return `house` with what is typed here in place of its own."""
        return house._replace(**{IN_HOUSE[key]: getattr(self, key) for key in self.typed})

    @property
    def typed(self) -> list[str]:
        """The keys that are typed, in the order of the model."""
        return [key for key in type(self).model_fields if key in self.model_fields_set]


IN_HOUSE: Final = dict(zip(Measures.model_fields, House._fields, strict=True))
"""The field of a `House` that each key sets."""
