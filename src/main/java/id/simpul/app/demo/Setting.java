package id.simpul.app.demo;

import id.simpul.l10n.Texts;
import id.simpul.region.Regions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where and when the demo plays.
 *
 * @param folder where everything it makes is left
 * @param clock its day and time
 * @param zone the office's time zone
 * @param regions areas of Indonesia
 * @param texts in the language of who watches
 * @param camera takes pictures; empty where no window can be drawn
 */
record Setting(Path folder, Clock clock, ZoneId zone, Regions regions, Texts texts, Optional<Camera> camera) {}
