package id.simpul.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Makes an archival document of an exported PDF: exact page size, PDF/A-2b metadata and colour profile, and nothing left
 * that would differ between two exports of the same sheet (dates, document id, random names of font subsets).
 */
final class PdfFinish {
    private static final String PRODUCER = "Simpul";

    private final DocumentInfo info;
    private final PDRectangle page;

    PdfFinish(DocumentInfo info, PaperSize size, boolean landscape) {
        this.info = info;
        float shorter = (float) size.widthPoints();
        float longer = (float) size.heightPoints();
        page = landscape ? new PDRectangle(longer, shorter) : new PDRectangle(shorter, longer);
    }

    byte[] finish(byte[] exported) {
        try (PDDocument document = Loader.loadPDF(exported)) {
            for (PDPage each : document.getPages()) {
                each.setMediaBox(page);
            }
            new SubsetNames().settle(document.getDocumentCatalog().getCOSObject());
            describe(document);
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(contentHash(document));
            var bytes = new ByteArrayOutputStream(exported.length + 8 * 1024);
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void describe(PDDocument document) throws IOException {
        Calendar created = GregorianCalendar.from(info.created().atZone(ZoneOffset.UTC));
        var properties = new PDDocumentInformation();
        properties.setTitle(info.title());
        properties.setAuthor(info.author());
        properties.setCreator(PRODUCER);
        properties.setProducer(PRODUCER);
        properties.setCreationDate(created);
        properties.setModificationDate(created);
        document.setDocumentInformation(properties);

        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setMetadata(
                new PDMetadata(document, new ByteArrayInputStream(metadata().getBytes(StandardCharsets.UTF_8))));
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }

    private String language() {
        return info.language().getLanguage().equals("en") ? "en" : "id-ID";
    }

    private String metadata() {
        String moment = info.created().toString().replaceAll("\\.\\d+Z$", "Z");
        return String.format(
                Locale.ROOT,
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about=""
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                   <pdfaid:part>2</pdfaid:part>
                   <pdfaid:conformance>B</pdfaid:conformance>
                   <dc:format>application/pdf</dc:format>
                   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                   <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
                   <dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
                   <xmp:CreatorTool>%4$s</xmp:CreatorTool>
                   <xmp:CreateDate>%5$s</xmp:CreateDate>
                   <xmp:ModifyDate>%5$s</xmp:ModifyDate>
                   <xmp:MetadataDate>%5$s</xmp:MetadataDate>
                   <pdf:Producer>%4$s</pdf:Producer>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""",
                StyledText.escape(info.title()),
                StyledText.escape(info.author()),
                language(),
                PRODUCER,
                moment);
    }

    private static long contentHash(PDDocument document) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PDPage each : document.getPages()) {
                try (InputStream content = each.getContents()) {
                    digest.update(content.readAllBytes());
                }
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException required) {
            throw new IllegalStateException(required);
        }
    }

    /** Replaces the random six letters before the name of each font subset with letters counted up. */
    private static final class SubsetNames {
        private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<String, String> settled = new HashMap<>();

        void settle(COSBase base) {
            COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
            if (object == null || !seen.add(object)) {
                return;
            }
            if (object instanceof COSDictionary dictionary) {
                rename(dictionary, COSName.BASE_FONT);
                rename(dictionary, COSName.FONT_NAME);
                dictionary.getValues().forEach(this::settle);
            } else if (object instanceof COSArray array) {
                array.forEach(this::settle);
            }
        }

        private void rename(COSDictionary dictionary, COSName key) {
            String name = dictionary.getNameAsString(key);
            if (name != null && name.matches("[A-Z]{6}\\+.+")) {
                settled.putIfAbsent(name.substring(0, 6), letters(settled.size()));
                String prefix = settled.get(name.substring(0, 6));
                dictionary.setName(key, prefix + name.substring(6));
            }
        }

        private static String letters(int number) {
            var letters = new StringBuilder(6);
            for (int i = 0, rest = number; i < 6; i++, rest /= 26) {
                letters.insert(0, (char) ('A' + rest % 26));
            }
            return letters.toString().toUpperCase(Locale.ROOT);
        }
    }
}
