package cn.greenfactory.process.model;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * One BPMN file as the rules see it.
 *
 * @param path relative to {@code processes/}, e.g. {@code certification/certification.bpmn}
 * @param xml the whole text, so that a test can damage it and read it again
 */
public record Model(String path, String xml, Document document) {

    public static final Path PROCESSES = Path.of("processes");

    public static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");
    public static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "eventBasedGateway", "parallelGateway", "inclusiveGateway", "complexGateway");
    public static final Set<String> ACTIVITIES = Set.of(
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "receiveTask",
            "scriptTask",
            "sendTask",
            "manualTask",
            "task",
            "transaction",
            "adHocSubProcess");
    public static final Set<String> FLOW_NODES = Stream.of(EVENTS, GATEWAYS, ACTIVITIES)
            .flatMap(Set::stream)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    /** Every BPMN file below {@code processes/}, in the order of their paths. */
    public static List<Model> all() {
        try (var files = Files.walk(PROCESSES)) {
            return files.filter(each -> each.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Model::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model read(Path file) {
        try {
            return of(PROCESSES.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Model of(String path, String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Model(path, xml, factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** {@code certification}. */
    public String folder() {
        return path.substring(0, path.indexOf('/'));
    }

    /** The stem of a user task's form, e.g. {@code certification/forms/review-at-county}. */
    public String formOf(String taskId) {
        return folder() + "/forms/" + kebab(taskId.split("_", 3)[1]);
    }

    /** {@code ReviewAtCounty} → {@code review-at-county}. */
    public static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    public Node definitions() {
        return new Node(document.getDocumentElement());
    }

    public Node process() {
        return definitions().child("process").orElseThrow();
    }

    /** Every event, gateway, activity and sub-process, at every depth, in the order of the file. */
    public List<Node> nodes() {
        return process()
                .descendants()
                .filter(each -> Node.BPMN.equals(each.xml().getNamespaceURI()) && FLOW_NODES.contains(each.kind()))
                .toList();
    }

    public List<Node> nodes(String... kinds) {
        return nodes().stream().filter(each -> each.is(kinds)).toList();
    }

    public List<Node> flows() {
        return process().descendants().filter(each -> each.is("sequenceFlow")).toList();
    }

    public List<Node> flowsFrom(Node node) {
        return flows().stream()
                .filter(each -> each.attribute("sourceRef").equals(node.id()))
                .toList();
    }

    public List<Node> messages() {
        return definitions().children().filter(each -> each.is("message")).toList();
    }

    public Optional<Node> node(String id) {
        return nodes().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return path;
    }
}
