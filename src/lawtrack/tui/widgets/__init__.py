"""Widgets: panes drawn by lines, contents, find bar."""
