"""Settings: defaults, then the user's file, then the workspace's ``lawtrack.toml``, then the environment."""
