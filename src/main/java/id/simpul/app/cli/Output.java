package id.simpul.app.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Texts;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a command says: sentences for people on the error stream, one JSON document for machines on the output stream. */
final class Output {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Texts texts;
    private final boolean json;
    private final PrintWriter out;
    private final PrintWriter err;

    Output(Texts texts, boolean json, PrintWriter out, PrintWriter err) {
        this.texts = texts;
        this.json = json;
        this.out = out;
        this.err = err;
    }

    Texts texts() {
        return texts;
    }

    /** A result: {@code document} with {@code --json}, else {@code sentence}. */
    void result(Map<String, ?> document, String sentence) {
        if (json) {
            try {
                out.println(JSON.writeValueAsString(document));
            } catch (JacksonException impossible) {
                throw new IllegalStateException(impossible);
            }
        } else {
            out.println(sentence);
        }
        out.flush();
    }

    /** A line of progress or advice, never mixed into the result. */
    void note(TextKey key, Object... args) {
        note(texts.get(key, args));
    }

    void note(String sentence) {
        err.println(sentence);
        err.flush();
    }

    /** Overwrites the line with how far the work is. */
    void progress(String line) {
        err.print("\r" + line + "   ");
        err.flush();
    }

    void endProgress() {
        err.println();
        err.flush();
    }

    /** The three sentences of a refusal. */
    void problem(Problem problem) {
        if (json) {
            var document = new LinkedHashMap<String, Object>();
            document.put("refused", name(problem));
            document.put("what", texts.get(problem.what()));
            document.put("safe", texts.get(problem.safe()));
            document.put("next", texts.get(problem.next()));
            result(document, "");
        }
        for (Message sentence : new Message[] {problem.what(), problem.safe(), problem.next()}) {
            err.println(texts.get(sentence));
        }
        err.flush();
    }

    private static String name(Problem problem) {
        return problem.what().key().bundle() + "." + problem.what().key().key();
    }
}
