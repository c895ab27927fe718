package id.simpul.exchange.trust;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.exchange.wire.StrictJson;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;

/** The roster as JSON. It is signed as these exact bytes, so there is no canonical form to get wrong. */
final class RosterJson {
    private RosterJson() {}

    static byte[] write(Roster roster) {
        ObjectNode json = StrictJson.create();
        json.put("slrt-roster", 1);
        json.put("district", roster.district().dotted());
        json.put("version", roster.version());
        json.put("issued", roster.issued().toString());
        json.put("expires", roster.expires().toString());
        var offices = json.putArray("offices");
        for (RosterEntry entry : roster.offices()) {
            ObjectNode office = offices.addObject();
            office.put("office", entry.office().dotted());
            office.put("key", entry.key());
            office.put("serial", entry.serial().toString(16));
            office.put("status", entry.status().wire());
            office.put("epoch", entry.epoch());
            Instant since = entry.compromisedSince();
            if (since != null) {
                office.put("compromisedSince", since.toString());
            }
            office.put("age", entry.age().text());
            office.put("letter", entry.letterKey());
        }
        var recipients = json.putArray("recipients");
        roster.recipients().forEach(recipient -> recipients.add(recipient.text()));
        return StrictJson.pretty(json);
    }

    static Roster read(byte[] bytes) throws JsonDefect {
        try {
            ObjectNode json = StrictJson.object(bytes);
            StrictJson.number(json, "slrt-roster", 1, 1);
            var offices = new ArrayList<RosterEntry>();
            for (ObjectNode office : StrictJson.objects(json, "offices")) {
                offices.add(entry(office));
            }
            return new Roster(
                    StrictJson.office(json, "district"),
                    StrictJson.number(json, "version", 1, Long.MAX_VALUE),
                    StrictJson.instant(json, "issued"),
                    StrictJson.instant(json, "expires"),
                    offices,
                    StrictJson.texts(json, "recipients").stream()
                            .map(AgeRecipient::new)
                            .toList());
        } catch (IllegalArgumentException malformed) {
            throw new JsonDefect("roster");
        }
    }

    private static RosterEntry entry(ObjectNode office) throws JsonDefect {
        return new RosterEntry(
                StrictJson.office(office, "office"),
                StrictJson.text(office, "key"),
                new BigInteger(StrictJson.text(office, "serial"), 16),
                OfficeStatus.of(StrictJson.text(office, "status")).orElseThrow(() -> new JsonDefect("status")),
                StrictJson.number(office, "epoch", 1, Long.MAX_VALUE),
                StrictJson.instantOrNull(office, "compromisedSince"),
                new AgeRecipient(StrictJson.text(office, "age")),
                StrictJson.text(office, "letter"));
    }
}
