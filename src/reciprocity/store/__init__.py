"""Tables on disk, in parquet. Only this package imports pyarrow."""

from reciprocity.store.columns import SCHEMAS, long_table, runs_table, varied_type
from reciprocity.store.folder import Folder

__all__ = ["SCHEMAS", "Folder", "long_table", "runs_table", "varied_type"]
