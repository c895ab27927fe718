package id.simpul.exchange;

import java.nio.file.Path;

/** A bundle that was written: what it is, and where its copy lies. */
public record Sent(BundleLog log, Path file) {}
