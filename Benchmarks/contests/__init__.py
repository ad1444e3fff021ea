"""One file a contest. Each has `hold(setting)`, which returns an `Outcome`."""
