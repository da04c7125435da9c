package quartier.content;

/** JCR's property types (JCR 2.0, section 3.6.1) with the Java type each value has here. */
public enum PropertyType {
    /** {@link String} */
    STRING,
    /** {@link Binary} */
    BINARY,
    /** {@link Long} */
    LONG,
    /** {@link Double} */
    DOUBLE,
    /** {@link java.math.BigDecimal} */
    DECIMAL,
    /** {@link java.time.OffsetDateTime} */
    DATE,
    /** {@link Boolean} */
    BOOLEAN,
    /** {@link String} */
    NAME,
    /** {@link String} */
    PATH,
    /** {@link String}: the identifier of the node */
    REFERENCE,
    /** {@link String}: the identifier of the node */
    WEAKREFERENCE,
    /** {@link String} */
    URI
}
