package org.bapassistant.safety;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.function.IntPredicate;
import org.bapassistant.safety.ReadingWeights.Head;

/**
 * Fits one head of the second reader: logistic regression with a quadratic penalty, by LIBLINEAR
 * (Fan et al. 2008). The penalty was chosen by cross-validation over corpora.
 */
final class ReadingFit {

  private static final double COST = 3;
  private static final double TOLERANCE = 0.005;

  private ReadingFit() {}

  /**
   * @param yes whether the answer is yes for the message at a place of the list; both answers must
   *     occur
   * @param size numbers at this place and beyond are not used
   */
  static Head fit(List<MessageFeatures> messages, IntPredicate yes, int size) {
    Problem problem = new Problem();
    problem.l = messages.size();
    problem.n = size + 1;
    problem.bias = 1;
    problem.x = messages.stream().map(message -> features(message, size)).toArray(Feature[][]::new);
    problem.y = new double[messages.size()];
    for (int i = 0; i < problem.y.length; i++) {
      problem.y[i] = yes.test(i) ? 1 : 0;
    }
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] fitted = model.getFeatureWeights();
    float[] weights = new float[FeatureReader.SIZE];
    for (int i = 0; i < size; i++) {
      weights[i] = (float) (sign * fitted[i]);
    }
    return new Head(weights, sign * fitted[size]);
  }

  private static Feature[] features(MessageFeatures message, int size) {
    int used = 0;
    while (used < message.index().length && message.index()[used] < size) {
      used++;
    }
    Feature[] features = new Feature[used + 1];
    for (int i = 0; i < used; i++) {
      features[i] = new FeatureNode(message.index()[i] + 1, message.value()[i]);
    }
    features[used] = new FeatureNode(size + 1, 1);
    return features;
  }
}
