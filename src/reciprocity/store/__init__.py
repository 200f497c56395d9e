"""Tables on disk, in parquet. Only this package imports pyarrow."""

from reciprocity.store.columns import SCHEMAS, described, long_table, runs_table, varied_type
from reciprocity.store.folder import Folder
from reciprocity.store.lock import locked
from reciprocity.store.parts import DamagedPart

__all__ = ["SCHEMAS", "DamagedPart", "Folder", "described", "locked", "long_table", "runs_table", "varied_type"]
