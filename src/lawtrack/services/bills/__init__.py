"""Use cases on a bill: texts, versions, applying, settling, tables."""
