"""Files to model and back: the only place that knows Word and XML."""
