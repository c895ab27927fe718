package id.simpul.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.seal.LetterSeal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page with which a hospital or a school checks letters in its own browser, without a network: {@code docs/verify} in one
 * file, with the keys of the offices that are known here. Keys are public; nothing of a family is in it.
 */
public final class VerifyPage {
    private static final String FOLDER = "/verify/";
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([a-zA-Z./-]+)\">");
    private static final Pattern SCRIPT = Pattern.compile("<script src=\"([a-zA-Z./-]+)\"></script>");
    private static final String NO_KEYS = "<script type=\"application/json\" id=\"keys\">[]</script>";

    /** An X.509 Ed25519 key (RFC 8410) ends with its 32 bytes. */
    private static final int KEY = 32;

    private final LetterKeys keys;
    private final Regions regions;

    /** Pages with {@code keys}. */
    public VerifyPage(LetterKeys keys, Regions regions) {
        this.keys = keys;
        this.regions = regions;
    }

    /** One key as the page reads it. */
    private record Listed(String office, String name, String id, String key) {}

    /** The list of keys by itself, for a page that is in use already. */
    public byte[] list(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return json().getBytes(StandardCharsets.UTF_8);
    }

    /** The page in one file. */
    public byte[] page(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        String page =
                inside(SCRIPT, inside(STYLE, resource("index.html"), "<style>", "</style>"), "<script>", "</script>");
        // A name must not end the element it stands in.
        String listed = NO_KEYS.replace("[]", json().replace("<", "\\u003c"));
        return page.replace(NO_KEYS, listed).getBytes(StandardCharsets.UTF_8);
    }

    private String json() {
        List<Listed> listed = keys.all().stream()
                .map(known -> listed(known.office(), known.key()))
                .toList();
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(listed);
        } catch (JsonProcessingException ofTexts) {
            throw new IllegalStateException(ofTexts);
        }
    }

    private Listed listed(String office, PublicKey key) {
        byte[] encoded = key.getEncoded();
        String name = regions.chain(office).stream().limit(2).map(Region::title).reduce("", VerifyPage::after);
        return new Listed(
                office,
                name.isEmpty() ? Region.dotted(office) : name,
                HexFormat.of().toHexDigits(LetterSeal.keyId(key)),
                HexFormat.of().formatHex(Arrays.copyOfRange(encoded, encoded.length - KEY, encoded.length)));
    }

    private static String after(String before, String next) {
        return before.isEmpty() ? next : before + ", " + next;
    }

    private static String inside(Pattern reference, String page, String open, String close) {
        return reference
                .matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement(open + "\n" + resource(found.group(1)) + close));
    }

    private static String resource(String name) {
        try (InputStream in = VerifyPage.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
