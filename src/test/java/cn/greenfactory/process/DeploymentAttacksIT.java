package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** To deploy is to run code, unless what is deployed can only name what we wrote (engine notes §7, §14). */
@ServiceTest
class DeploymentAttacksIT {

    private static final String CODE = "${''.getClass().forName('java.lang.Runtime')}";
    private static final String BPMN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="attack">
              <bpmn:process id="Attack" isExecutable="true" camunda:historyTimeToLive="P4000D">
                <bpmn:startEvent id="s"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                %s
              </bpmn:process>
            </bpmn:definitions>""";
    private static final String DMN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="attack"
              xmlns:camunda="http://camunda.org/schema/1.0/dmn">
              <decision id="Attack" name="Attack" camunda:historyTimeToLive="P4000D"><decisionTable id="t">
                <input id="i"><inputExpression id="ie" typeRef="string" %s><text>%s</text></inputExpression></input>
                <output id="o" name="o" typeRef="string"/>
                <rule id="r"><inputEntry id="re"><text>-</text></inputEntry>
                  <outputEntry id="ro" %s><text>%s</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>""";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            service task expression | <bpmn:serviceTask id="t" camunda:expression="CODE"/>
            delegate expression | <bpmn:serviceTask id="t" camunda:delegateExpression="CODE"/>
            candidate groups | <bpmn:userTask id="t" camunda:candidateGroups="CODE"/>
            assignee in hash | <bpmn:userTask id="t" camunda:assignee="#{''.getClass()}"/>
            timer | <bpmn:intermediateCatchEvent id="t"><bpmn:timerEventDefinition><bpmn:timeDate xsi:type="bpmn:tFormalExpression">CODE</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            timer behind a comment | <bpmn:intermediateCatchEvent id="t"><bpmn:timerEventDefinition><bpmn:timeDate xsi:type="bpmn:tFormalExpression">$<!-- -->{''.getClass().forName('java.lang.Runtime')}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            input behind an instruction | <bpmn:userTask id="t"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x">$<?x?>{''.getClass()}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
            input behind an element | <bpmn:userTask id="t"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x">$<camunda:x/>{''.getClass()}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
            script task | <bpmn:scriptTask id="t" scriptFormat="juel"><bpmn:script>1</bpmn:script></bpmn:scriptTask>
            class | <bpmn:serviceTask id="t" camunda:class="java.lang.Object"/>
            class in another namespace | <bpmn:serviceTask id="t" xmlns:activiti="http://activiti.org/bpmn" activiti:class="java.lang.Object"/>
            listener class | <bpmn:userTask id="t"><bpmn:extensionElements><camunda:taskListener event="create" class="java.lang.Object"/></bpmn:extensionElements></bpmn:userTask>
            shell | <bpmn:serviceTask id="t" camunda:type="shell"/>
            variable mapping class | <bpmn:callActivity id="t" calledElement="x" camunda:variableMappingClass="java.lang.Object"/>
            form field validator | <bpmn:userTask id="t"><bpmn:extensionElements><camunda:formData><camunda:formField id="x" type="string"><camunda:validation><camunda:constraint name="validator" config="java.lang.Object"/></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask>
            input script | <bpmn:userTask id="t"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x"><camunda:script scriptFormat="juel">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
            input expression | <bpmn:userTask id="t"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x">CODE</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
            field | <bpmn:serviceTask id="t" camunda:delegateExpression="${openRound}"><bpmn:extensionElements><camunda:field name="x" expression="CODE"/></bpmn:extensionElements></bpmn:serviceTask>
            connector | <bpmn:serviceTask id="t"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>
            other bean's method | <bpmn:serviceTask id="t" camunda:delegateExpression="${dataSource.getConnection()}"/>
            condition language | <bpmn:userTask id="t"/><bpmn:endEvent id="e"/><bpmn:sequenceFlow id="g" sourceRef="t" targetRef="e"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">1</bpmn:conditionExpression></bpmn:sequenceFlow>
            listener expression | <bpmn:userTask id="t"><bpmn:extensionElements><camunda:taskListener event="create" expression="CODE"/></bpmn:extensionElements></bpmn:userTask>
            """)
    void noModelBringsCode(String attack, String element) {
        refused("attack.bpmn", BPMN.formatted(element.replace("CODE", CODE)));
    }

    @Test
    void noDecisionBringsCode() {
        refused("attack.dmn", DMN.formatted("", "a", "", CODE));
        refused("attack.dmn", DMN.formatted("", "a", "", CODE.replace("${", "$<!-- -->{")));
        refused("attack.dmn", DMN.formatted("expressionLanguage=\"juel\"", "1", "", "\"x\""));
        refused("attack.dmn", DMN.formatted("", "a", "expressionLanguage=\"javascript\"", "1"));
        refused("attack.form", "{\"components\":[],\"x\":\"" + CODE + "\"}");
        refused("attack.groovy", "1");
        refused("attack.cmmn", "<a/>");
    }

    @Test
    void anExpressionThatSlippedThroughReachesNothingAtRunTime() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        for (String code : new String[] {"${''.getClass()}", "${''.class}", CODE, "${dataSource}"}) {
            assertThatThrownBy(
                            () -> configuration.getCommandExecutorTxRequired().execute(context -> configuration
                                    .getExpressionManager()
                                    .createExpression(code)
                                    .getValue(StartProcessVariableScope.getSharedInstance())))
                    .as(code)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${''.getClass().getName()}")
                        .list())
                .isInstanceOf(RuntimeException.class);
    }

    private void refused(String file, String content) {
        HttpResponse<String> answer =
                TasklistClient.engineRest(port, "analyst-1").deploy(file, content);
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).containsAnyOf("不允许", "只允许", "不在允许范围内", "不支持");
        assertThat(repository.createDeploymentQuery().deploymentName("attack").count())
                .isZero();
    }
}
