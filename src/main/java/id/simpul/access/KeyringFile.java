package id.simpul.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The file {@code keyring.json}: read with suspicion, written so that a power cut leaves the old file or the new one. The
 * generation before is kept as {@code keyring.json.bak}.
 */
final class KeyringFile {
    static final int VERSION = 1;
    static final String CIPHER = "sqlcipher-v4";
    static final String KEY_FORM = "x";

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_SLOTS = 400;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(4096)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Path file;

    KeyringFile(Path file) {
        this.file = file;
    }

    /** All that the file says. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Content(int v, String dbId, String cipher, String keyForm, List<Slot> slots, List<Failure> fails) {
        Content {
            slots = List.copyOf(slots);
            fails = List.copyOf(fails);
        }

        Content withSlots(List<Slot> changed) {
            return new Content(v, dbId, cipher, keyForm, changed, fails);
        }

        Content withFails(List<Failure> changed) {
            return new Content(v, dbId, cipher, keyForm, slots, changed);
        }

        private boolean sound() {
            return cipher.equals(CIPHER)
                    && keyForm.equals(KEY_FORM)
                    && slots.size() <= MOST_SLOTS
                    && slots.stream().allMatch(Slot::sound)
                    && slots.stream().map(Slot::id).distinct().count() == slots.size();
        }
    }

    /** How often a slot was tried in vain, and when last (milliseconds since 1970). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Failure(String slot, int n, long last) {}

    boolean exists() {
        return Files.exists(file);
    }

    boolean backupExists() {
        return Files.exists(backup());
    }

    /**
     * Reads the file.
     *
     * @throws Refusal with {@link AccessProblem}: missing, newer, damaged
     */
    Content read() {
        return read(file);
    }

    private static Content read(Path path) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new Refusal(new AccessProblem.KeyringDamaged());
            }
            JsonNode tree = JSON.readTree(Files.readAllBytes(path));
            int version = tree.path("v").asInt(0);
            if (version > VERSION) {
                throw new Refusal(new AccessProblem.KeyringNewer(version, VERSION));
            }
            Content content = JSON.treeToValue(tree, Content.class);
            if (content == null || content.v() != VERSION || !content.sound()) {
                throw new Refusal(new AccessProblem.KeyringDamaged());
            }
            return content;
        } catch (NoSuchFileException missing) {
            throw new Refusal(new AccessProblem.KeyringMissing());
        } catch (JacksonException notOurs) {
            throw new Refusal(new AccessProblem.KeyringDamaged());
        } catch (IOException unreadable) {
            throw new Refusal(new AccessProblem.KeyringUnreadable());
        }
    }

    /** Replaces the file and keeps the one before as backup. */
    void write(Content content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (exists()) {
                replace(backup(), Files.readAllBytes(file));
            }
            replace(file, JSON.writeValueAsBytes(content));
        } catch (IOException fault) {
            throw new Refusal(new AccessProblem.KeyringNotWritable());
        }
    }

    /** Replaces the file without touching the backup: counters are not worth a generation. */
    void writeCounters(Content content) {
        try {
            replace(file, JSON.writeValueAsBytes(content));
        } catch (IOException readOnly) {
            // A folder that cannot be written must not keep anyone out; opening the database will say so.
        }
    }

    /**
     * Puts the backup in the file's place.
     *
     * @throws Refusal with {@link AccessProblem} if there is none or it is damaged too
     */
    void restoreBackup() {
        read(backup());
        try {
            replace(file, Files.readAllBytes(backup()));
        } catch (IOException fault) {
            throw new Refusal(new AccessProblem.KeyringNotWritable());
        }
    }

    void setAside(long suffix) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".lama-" + suffix));
        } catch (IOException fault) {
            throw new Refusal(new AccessProblem.KeyringNotWritable());
        }
    }

    private Path backup() {
        return file.resolveSibling(file.getFileName() + ".bak");
    }

    /** Writes beside, forces to disk, then renames: at every moment there is one whole file. */
    private static void replace(Path target, byte[] bytes) throws IOException {
        Path beside = target.resolveSibling(target.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException fault) {
            deleteQuietly(beside);
            throw fault;
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(target);
    }

    private static void deleteQuietly(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException stays) {
            // It has no name anybody would open, and the next write replaces it.
        }
    }

    private static void forceFolder(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException windows) {
            // Windows cannot open a folder; its rename is durable without.
        }
    }
}
