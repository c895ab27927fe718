package id.simpul.household.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read event by event, without document types and without fetching anything. */
final class SecureXml {
    private SecureXml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        // The JDK's own, whatever parsers other libraries bring: its limits on entities and names are on.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }
}
