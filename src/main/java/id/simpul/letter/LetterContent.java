package id.simpul.letter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.paper.StyledText;
import java.util.List;

/**
 * What a letter says, frozen as JSON when it is issued. Its QR code carries a digest of this text, so it has neither the QR
 * code nor the check code in it. Equal letters give equal texts.
 */
final class LetterContent {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int VERSION = 1;

    private LetterContent() {}

    static String of(ReferralLetter letter) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("paper", letter.layout().size().name());
        root.put("font", letter.layout().typeface().name());
        texts(root, "letterhead", letter.letterhead().lines());
        texts(root, "address", letter.letterhead().address());
        ReferralLetter.Heading heading = letter.heading();
        root.put("number", heading.number());
        root.put("nature", heading.nature());
        root.put("enclosure", heading.enclosure());
        root.put("subject", heading.subject());
        root.put("place", heading.place());
        root.put("date", heading.date());
        root.put("addressee", letter.addressee().position());
        root.put("attention", letter.addressee().attention());
        root.put("destination", letter.addressee().place());
        root.put("opening", letter.opening().markup());
        ArrayNode identity = root.putArray("identity");
        letter.identity().forEach(line -> identity.addArray().add(line.label()).add(line.value()));
        markups(root, "basis", letter.basis());
        root.put("membersLead", letter.membersLead().markup());
        ArrayNode members = root.putArray("members");
        letter.members()
                .forEach(member -> members.addArray()
                        .add(member.name())
                        .add(member.nik())
                        .add(member.relation())
                        .add(member.born())
                        .add(member.note()));
        markups(root, "request", letter.request());
        root.put("attachmentsLead", letter.attachmentsLead().markup());
        texts(root, "attachments", letter.attachments());
        root.put("closing", letter.closing().markup());
        root.put("mark", letter.signatory().mark());
        texts(root, "position", letter.signatory().position());
        root.put("signer", letter.signatory().name());
        root.put("rank", letter.signatory().rank());
        root.put("nip", letter.signatory().nip());
        texts(root, "copies", letter.copies());
        return root.toString();
    }

    private static void texts(ObjectNode root, String name, List<String> texts) {
        ArrayNode array = root.putArray(name);
        texts.forEach(array::add);
    }

    private static void markups(ObjectNode root, String name, List<StyledText> texts) {
        texts(root, name, texts.stream().map(StyledText::markup).toList());
    }
}
