package cn.greenfactory.process.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One element of a BPMN file, read as plain XML: no engine, no defaults filled in. */
public record Node(Element xml) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** {@code userTask}, {@code exclusiveGateway}, … */
    public String kind() {
        return xml.getLocalName();
    }

    public String id() {
        return xml.getAttribute("id");
    }

    public String name() {
        return xml.getAttribute("name");
    }

    public boolean is(String... kinds) {
        return List.of(kinds).contains(kind());
    }

    /** A plain BPMN attribute; empty text when absent. */
    public String attribute(String name) {
        return xml.getAttribute(name);
    }

    /** An attribute of the camunda namespace; empty text when absent. */
    public String camunda(String name) {
        return xml.getAttributeNS(CAMUNDA, name);
    }

    public String documentation() {
        return child("documentation").map(each -> each.xml().getTextContent()).orElse("");
    }

    public Optional<Node> child(String name) {
        return children().filter(each -> each.is(name)).findFirst();
    }

    public Stream<Node> children() {
        NodeList all = xml.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(Element.class::isInstance)
                .map(each -> new Node((Element) each));
    }

    /** Camunda elements of this name that belong to this element and to none inside it. */
    public List<Node> extensions(String name) {
        return child("extensionElements").stream()
                .flatMap(Node::descendants)
                .filter(each -> CAMUNDA.equals(each.xml().getNamespaceURI()) && each.is(name))
                .toList();
    }

    public Stream<Node> descendants() {
        return children().flatMap(each -> Stream.concat(Stream.of(each), each.descendants()));
    }

    /** The element it stands in: a sub-process or the process. */
    public Node parent() {
        return new Node((Element) xml.getParentNode());
    }

    /** {@code Service_CertifyFactory_Late} → {@code CertifyFactory}; empty when the id has no stem. */
    public String stem() {
        String[] parts = id().split("_", 3);
        return parts.length < 2 ? "" : parts[1];
    }

    /** Whether entering it depends on a fact in our own tables. */
    public boolean asksForRecordedFact() {
        return extensions("executionListener").stream()
                .anyMatch(each -> each.attribute("delegateExpression").equals("${recordedFact}"));
    }

    /** The texts with expressions that belong to this element itself: attributes, mappings, conditions, timers. */
    public Stream<String> texts() {
        Stream<String> attributes = IntStream.range(0, xml.getAttributes().getLength())
                .mapToObj(each -> xml.getAttributes().item(each).getNodeValue());
        Stream<String> content = children()
                .filter(each -> !Model.FLOW_NODES.contains(each.kind()))
                .filter(each -> !each.is("documentation", "sequenceFlow"))
                .flatMap(Node::texts);
        boolean leaf = children().findAny().isEmpty();
        return Stream.of(attributes, content, leaf ? Stream.of(xml.getTextContent()) : Stream.<String>empty())
                .flatMap(each -> each)
                .filter(each -> each.contains("${") || each.contains("#{"));
    }
}
