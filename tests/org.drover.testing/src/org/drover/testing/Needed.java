package org.drover.testing;

import java.util.function.Supplier;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a whole class of tests needs of the machine, as a static field with {@code @RegisterExtension}: where it is missing each test is reported as skipped.
 * An assumption before all tests would make the class vanish from the reports.
 *
 * @param obstacle why it cannot be had; gives an empty text where it can
 */
public record Needed(Supplier<String> obstacle) implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		String reason = obstacle.get();
		return reason.isEmpty() ? ConditionEvaluationResult.enabled("nothing is missing") : ConditionEvaluationResult.disabled(reason);
	}
}
