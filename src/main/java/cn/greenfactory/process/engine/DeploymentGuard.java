package cn.greenfactory.process.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Refuses what would turn a deployment into the execution of code: expressions outside {@link ExpressionRules},
 * scripts, Java classes named in a model, connectors, decision languages other than FEEL, CMMN.
 *
 * <p>Looks at the text of every resource of a new deployment, whichever door it came through; versions deployed
 * earlier still load, and are held by {@link GuardedExpressionManager} at run time.
 */
final class DeploymentGuard implements Deployer {

    private static final Set<String> ENDINGS = Set.of("bpmn", "bpmn20.xml", "dmn", "dmn11.xml", "form", "html", "json");
    private static final Set<String> CODE_ELEMENTS = Set.of("script", "scriptTask", "connector", "connectorId");
    private static final Set<String> CODE_ATTRIBUTES = Set.of("class", "expression", "resource", "scriptFormat");
    private static final List<String> FEEL =
            List.of("feel", "http://www.omg.org/spec/FEEL", "https://www.omg.org/spec/DMN");
    private static final Set<String> CODE_TYPES = Set.of("shell", "mail");

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        deployment.getResources().values().forEach(DeploymentGuard::check);
    }

    private static void check(ResourceEntity resource) {
        String name = resource.getName().toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().noneMatch(ending -> name.endsWith("." + ending))) {
            throw new DeploymentRefusedException(resource.getName(), "不支持的文件类型，只能部署 BPMN、DMN 和表单");
        }
        if (name.endsWith(".form") || name.endsWith(".json") || name.endsWith(".html")) {
            checkText(resource, new String(resource.getBytes(), StandardCharsets.UTF_8));
        } else {
            checkXml(resource);
        }
    }

    private static void checkText(ResourceEntity resource, String text) {
        ExpressionRules.violation(text).ifPresent(refuse(resource));
    }

    /** An element's text is read as the engine does: in one piece, whatever comments or elements stand in between. */
    private static void checkXml(ResourceEntity resource) {
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(resource.getBytes()));
            Deque<StringBuilder> texts = new ArrayDeque<>();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    checkElement(resource, reader);
                    texts.push(new StringBuilder());
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    texts.element().append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    checkText(resource, texts.pop().toString());
                }
            }
        } catch (XMLStreamException e) {
            throw new DeploymentRefusedException(resource.getName(), "不是合法的 XML 文件");
        }
    }

    private static void checkElement(ResourceEntity resource, XMLStreamReader reader) {
        if (CODE_ELEMENTS.contains(reader.getLocalName())) {
            refuse(resource).accept("不允许脚本或连接器：" + reader.getLocalName());
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            if (code(attribute, value)) {
                refuse(resource).accept("不允许 " + attribute + "：步骤只能用委托表达式指定");
            }
            if (attribute.equals("expressionLanguage") || attribute.equals("language")) {
                checkLanguage(resource, value);
            }
            checkText(resource, value);
        }
    }

    /** In whatever namespace: the engine reads more than its own. */
    private static boolean code(String attribute, String value) {
        return CODE_ATTRIBUTES.contains(attribute)
                || attribute.endsWith("Class")
                || attribute.equals("type") && CODE_TYPES.contains(value.toLowerCase(Locale.ROOT))
                || attribute.equals("name") && value.equals("validator");
    }

    private static void checkLanguage(ResourceEntity resource, String language) {
        boolean xmlDefault = language.isBlank() || language.equals(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        if (!xmlDefault
                && FEEL.stream().noneMatch(language::startsWith)
                && !language.startsWith("http://www.w3.org/1999/XPath")) {
            refuse(resource).accept("决策和条件只允许 FEEL，不允许语言：" + language);
        }
    }

    private static Consumer<String> refuse(ResourceEntity resource) {
        return reason -> {
            throw new DeploymentRefusedException(resource.getName(), reason);
        };
    }
}
