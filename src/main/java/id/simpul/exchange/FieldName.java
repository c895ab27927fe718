package id.simpul.exchange;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ExchangeText;
import java.util.Arrays;

/** The fields that changes speak of, in the office's words. Columns of the same name mean the same in every table. */
public enum FieldName {
    KK("kk", ExchangeText.FIELD_KK, Form.IDENTITY),
    VILLAGE("village", ExchangeText.FIELD_VILLAGE, Form.VILLAGE),
    ADDRESS("address", ExchangeText.FIELD_ADDRESS),
    RT("rt", ExchangeText.FIELD_RT),
    RW("rw", ExchangeText.FIELD_RW),
    LATITUDE("latitude", ExchangeText.FIELD_LATITUDE),
    LONGITUDE("longitude", ExchangeText.FIELD_LONGITUDE),
    PHONE("phone", ExchangeText.FIELD_PHONE),
    DESIL("desil", ExchangeText.FIELD_DESIL),
    DESIL_ON("desil_on", ExchangeText.FIELD_DESIL_ON, Form.DATE),
    DESIL_BY("desil_by", ExchangeText.FIELD_DESIL_BY),
    SPENDING("spending", ExchangeText.FIELD_SPENDING, Form.MONEY),
    NOTE("note", ExchangeText.FIELD_NOTE),
    EXTERNAL_ID("external_id", ExchangeText.FIELD_EXTERNAL_ID),
    DELETED("deleted", ExchangeText.FIELD_DELETED, Form.FLAG),
    MERGED_INTO("merged_into", ExchangeText.FIELD_MERGED_INTO, Form.LINK),
    OTHER_RECORD("other", ExchangeText.FIELD_OTHER_RECORD, Form.LINK),
    HOUSEHOLD("household", ExchangeText.FIELD_HOUSEHOLD, Form.LINK),
    DUSUN("dusun", ExchangeText.FIELD_DUSUN),
    PHONE_KIND("phone_kind", ExchangeText.FIELD_PHONE_KIND, "telepon"),
    PHONE_OWNER("phone_owner", ExchangeText.FIELD_PHONE_OWNER),
    MOVED_ON("moved_on", ExchangeText.FIELD_MOVED_ON, Form.DATE),
    MOVED_TO("moved_to", ExchangeText.FIELD_MOVED_TO),
    DWELLING("dwelling", ExchangeText.FIELD_DWELLING, Form.LINK),
    ALIAS("alias", ExchangeText.FIELD_ALIAS),
    PLACE("place", ExchangeText.FIELD_PLACE),
    ON_DATE("on_date", ExchangeText.FIELD_ON_DATE, Form.DATE),
    TAKEN_ON("taken_on", ExchangeText.FIELD_TAKEN_ON, Form.DATE),
    TAKEN_BY("taken_by", ExchangeText.FIELD_TAKEN_BY),
    NIK("nik", ExchangeText.FIELD_NIK, Form.IDENTITY),
    NIK_REASON("nik_reason", ExchangeText.FIELD_NIK_REASON, "nik_kosong"),
    NAME("name", ExchangeText.FIELD_NAME),
    SEX("sex", ExchangeText.FIELD_SEX, "kelamin"),
    BIRTH_PLACE("birth_place", ExchangeText.FIELD_BIRTH_PLACE),
    BIRTH_DATE("birth_date", ExchangeText.FIELD_BIRTH_DATE, Form.DATE),
    BIRTH_ESTIMATED("birth_estimated", ExchangeText.FIELD_BIRTH_ESTIMATED, Form.FLAG),
    RELATION("relation", ExchangeText.FIELD_RELATION, "hubungan"),
    MARITAL("marital", ExchangeText.FIELD_MARITAL, "kawin"),
    PRESENCE("presence", ExchangeText.FIELD_PRESENCE, "keberadaan"),
    DIED_ON("died_on", ExchangeText.FIELD_DIED_ON, Form.DATE),
    EDUCATION("education", ExchangeText.FIELD_EDUCATION, "ijazah"),
    SCHOOLING("schooling", ExchangeText.FIELD_SCHOOLING, "sekolah"),
    OCCUPATION("occupation", ExchangeText.FIELD_OCCUPATION),
    DISABILITY("disability", ExchangeText.FIELD_DISABILITY, "disabilitas"),
    CHRONIC("chronic", ExchangeText.FIELD_CHRONIC, "penyakit"),
    PREGNANT("pregnant", ExchangeText.FIELD_PREGNANT, Form.FLAG),
    MOTHER_NAME("mother_name", ExchangeText.FIELD_MOTHER_NAME),
    PERSON("person", ExchangeText.FIELD_PERSON, Form.LINK),
    PROGRAMME("programme", ExchangeText.FIELD_PROGRAMME, "program"),
    COMPONENT("component", ExchangeText.FIELD_COMPONENT),
    YEAR("year", ExchangeText.FIELD_YEAR),
    STARTED_ON("started_on", ExchangeText.FIELD_STARTED_ON, Form.DATE),
    ENDED_ON("ended_on", ExchangeText.FIELD_ENDED_ON, Form.DATE),
    MONTHLY_VALUE("monthly_value", ExchangeText.FIELD_MONTHLY_VALUE, Form.MONEY),
    STATUS("status", ExchangeText.FIELD_STATUS, "kepesertaan"),
    SOURCE("source", ExchangeText.FIELD_SOURCE),
    VISITED_ON("visited_on", ExchangeText.FIELD_VISITED_ON, Form.DATE),
    RESPONDENT("respondent", ExchangeText.FIELD_RESPONDENT),
    RESULT("result", ExchangeText.FIELD_RESULT, "hasil_kunjungan"),
    OFFICER("officer", ExchangeText.FIELD_OFFICER),
    REGISTER("register", ExchangeText.FIELD_REGISTER),
    OPENED_ON("opened_on", ExchangeText.FIELD_OPENED_ON, Form.DATE),
    STREAM("stream", ExchangeText.FIELD_STREAM, "aliran"),
    TOPIC("topic", ExchangeText.FIELD_TOPIC, "keluhan"),
    SERVICE("service", ExchangeText.FIELD_SERVICE, Form.SERVICE),
    CHANNEL("channel", ExchangeText.FIELD_CHANNEL, "kanal"),
    URGENT("urgent", ExchangeText.FIELD_URGENT, Form.FLAG),
    RESTRICTED("restricted", ExchangeText.FIELD_RESTRICTED, Form.FLAG),
    APPLICANT("applicant", ExchangeText.FIELD_APPLICANT, Form.LINK),
    REPORTER("reporter", ExchangeText.FIELD_REPORTER),
    REPORTER_NUMBER("reporter_number", ExchangeText.FIELD_REPORTER_NUMBER),
    SUMMARY("summary", ExchangeText.FIELD_SUMMARY),
    DOCUMENTS("documents", ExchangeText.FIELD_DOCUMENTS),
    STAGE("stage", ExchangeText.FIELD_STAGE, Form.STAGE),
    STAGE_ON("stage_on", ExchangeText.FIELD_STAGE_ON, Form.DATE),
    DUE_ON("due_on", ExchangeText.FIELD_DUE_ON, Form.DATE),
    CLOSED_ON("closed_on", ExchangeText.FIELD_CLOSED_ON, Form.DATE),
    OUTCOME("outcome", ExchangeText.FIELD_OUTCOME),
    REASON("reason", ExchangeText.FIELD_REASON),
    DESTINATION_NAME("destination_name", ExchangeText.FIELD_DESTINATION_NAME),
    ADDRESSEE("addressee", ExchangeText.FIELD_ADDRESSEE),
    REQUEST("request", ExchangeText.FIELD_REQUEST),
    SENT_ON("sent_on", ExchangeText.FIELD_SENT_ON, Form.DATE),
    ANSWER("answer", ExchangeText.FIELD_ANSWER, "jawaban"),
    ANSWERED_ON("answered_on", ExchangeText.FIELD_ANSWERED_ON, Form.DATE),
    ANSWERED_BY("answered_by", ExchangeText.FIELD_ANSWERED_BY),
    ANSWER_NOTE("answer_note", ExchangeText.FIELD_ANSWER_NOTE),
    LETTER_NUMBER("number", ExchangeText.FIELD_LETTER_NUMBER),
    ISSUED_ON("issued_on", ExchangeText.FIELD_ISSUED_ON, Form.DATE),
    SUBJECT("subject", ExchangeText.FIELD_SUBJECT),
    VOID_ON("void_on", ExchangeText.FIELD_VOID_ON, Form.DATE),
    VOID_WHY("void_why", ExchangeText.FIELD_VOID_WHY),
    VERDICT("verdict", ExchangeText.FIELD_VERDICT, "putusan_periksa"),
    CHECK("check_code", ExchangeText.FIELD_CHECK),
    DECIDED_ON("decided_on", ExchangeText.FIELD_DECIDED_ON, Form.DATE),
    LABEL("label", ExchangeText.FIELD_LABEL),
    LEVEL("level", ExchangeText.FIELD_LEVEL, "tingkat_program"),
    OWNER("owner", ExchangeText.FIELD_OWNER),
    UNIT("unit", ExchangeText.FIELD_UNIT, "satuan_program"),
    RULES("rules", ExchangeText.FIELD_RULES),
    AMOUNT("amount", ExchangeText.FIELD_AMOUNT, Form.MONEY),
    PER("per", ExchangeText.FIELD_PER, "per_bantuan"),
    PERIOD("period", ExchangeText.FIELD_PERIOD, "periode"),
    GOODS("goods", ExchangeText.FIELD_GOODS),
    PLACES("places", ExchangeText.FIELD_PLACES),
    STARTS_ON("starts_on", ExchangeText.FIELD_STARTS_ON, Form.DATE),
    ENDS_ON("ends_on", ExchangeText.FIELD_ENDS_ON, Form.DATE),
    RECEIVED_ON("received_on", ExchangeText.FIELD_RECEIVED_ON, Form.DATE),
    BUSINESS("business", ExchangeText.FIELD_BUSINESS),
    ROLE("role", ExchangeText.FIELD_ROLE, "peran_kube"),
    ACCOUNT("account", ExchangeText.FIELD_ACCOUNT, Form.IDENTITY),
    CARD_NUMBER("card_number", ExchangeText.FIELD_CARD_NUMBER, Form.IDENTITY),
    BANK("bank", ExchangeText.FIELD_BANK),
    OPERATOR("operator", ExchangeText.FIELD_OPERATOR),
    DESCRIPTION("description", ExchangeText.FIELD_DESCRIPTION),
    STATE("state", ExchangeText.FIELD_STATE),
    SOLVED_HOW("solved_how", ExchangeText.FIELD_SOLVED_HOW),
    COST("cost", ExchangeText.FIELD_COST, Form.MONEY),
    PROGRESS("progress", ExchangeText.FIELD_PROGRESS),
    COMPANY("company", ExchangeText.FIELD_COMPANY),
    TITLE("title", ExchangeText.FIELD_TITLE),
    KUBE("kube", ExchangeText.FIELD_KUBE, Form.LINK),
    OUTLET("outlet", ExchangeText.FIELD_OUTLET, Form.LINK),
    OFFER("offer", ExchangeText.FIELD_OFFER, Form.LINK),
    ASSISTANCE("assistance", ExchangeText.FIELD_ASSISTANCE, Form.LINK),
    /** Any other: answers of a visit, and what only the program needs. */
    OTHER("", ExchangeText.FIELD_OTHER);

    /** How its values are to be shown. */
    public enum Form {
        /** As they are. */
        TEXT,
        /** An ISO date. */
        DATE,
        /** Whole rupiah. */
        MONEY,
        /** 1 or 0. */
        FLAG,
        /** NIK or No. KK. */
        IDENTITY,
        /** Code of a village. */
        VILLAGE,
        /** Code of a service; already in words. */
        SERVICE,
        /** Code of a stage; already in words. */
        STAGE,
        /** Code of a list; already in words. */
        LIST,
        /** Another record; its id says nothing to a person. */
        LINK
    }

    private final String column;
    private final ExchangeText title;
    private final Form form;
    private final String list;

    FieldName(String column, ExchangeText title) {
        this(column, title, Form.TEXT);
    }

    FieldName(String column, ExchangeText title, Form form) {
        this(column, title, form, "");
    }

    FieldName(String column, ExchangeText title, String list) {
        this(column, title, Form.LIST, list);
    }

    FieldName(String column, ExchangeText title, Form form, String list) {
        this.column = column;
        this.title = title;
        this.form = form;
        this.list = list;
    }

    /** What the field is called. */
    public TextKey title() {
        return title;
    }

    /** How its values are to be shown. */
    public Form form() {
        return form;
    }

    /** Code list of its values; empty for none. */
    String list() {
        return list;
    }

    static FieldName of(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column.equals(column))
                .findFirst()
                .orElse(OTHER);
    }
}
