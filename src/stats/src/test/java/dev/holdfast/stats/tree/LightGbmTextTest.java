package dev.holdfast.stats.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// That whole models of LightGBM predict as it does is shown over its golden models in the data room.
class LightGbmTextTest {
    private static final String TEXT =
            """
            tree
            version=v4
            num_tree_per_iteration=1
            max_feature_idx=1
            objective=regression

            Tree=0
            num_leaves=3
            num_cat=1
            split_feature=0 1
            threshold=0.5 0
            decision_type=10 1
            left_child=1 -2
            right_child=-1 -3
            leaf_value=1 2 3
            cat_boundaries=0 2
            cat_threshold=1 4
            shrinkage=1

            end of trees
            """;

    @Test
    void aModelTextIsReadWithItsCategoriesAndMissingValues() {
        BoostedTrees model = LightGbmText.read(TEXT, 2);
        double nan = Double.NaN;
        // Numbers above 0.5 are leaf 0; categories 0 and 34 are leaf 1; NaN of the first feature
        // goes left.
        assertThat(
                        model.predict(
                                new double[][] {
                                    {0.6, 0.4, 0.4, 0.4, nan, 0.4}, {0, 0, 34, 33, 34, nan}
                                }))
                .containsExactly(1, 2, 2, 3, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regression", "regression_l1", "huber", "fair", "quantile", "mape"})
    void objectivesThatPredictTheSumOfTheTreesAreTaken(String objective) {
        String text = TEXT.replace("=regression", "=" + objective);
        assertThat(LightGbmText.read(text, 2).predict(new double[][] {{0.6}, {0}}))
                .containsExactly(1);
    }

    @Test
    void theSumOfATwoClassModelIsTheLogarithmOfTheOdds() {
        String text = TEXT.replace("=regression", "=binary sigmoid:1");
        assertThat(LightGbmText.read(text, 2).predict(new double[][] {{0.6}, {0}}))
                .containsExactly(1 / (1 + Math.exp(-1)));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # what stands there, what is put in its place, why it is refused
                    =regression,             =poisson,                 its objective is
                    =regression,             =regression sqrt,         its objective is
                    =regression,             =binary sigmoid:2,        its objective is
                    =regression,             =cross_entropy,           its objective is
                    version=v4,              average_output,           averages its trees
                    num_tree_per_iteration=1, num_tree_per_iteration=3, several classes
                    max_feature_idx=1,       max_feature_idx=2,        it takes 3 columns and 2 are there
                    split_feature=0 1,       split_feature=0 2,        it asks for column 2
                    left_child=1 -2,         left_child=1 0,           leads to 0
                    left_child=1 -2,         left_child=1 1,           leads to 1
                    left_child=1 -2,         left_child=2 -2,          leads to 2
                    right_child=-1 -3,       right_child=-1 -4,        leads to -4
                    leaf_value=1 2 3,        leaf_value=1 2,           a tree in it is cut short
                    threshold=0.5 0,         threshold=0.5,            a tree in it is cut short
                    threshold=0.5 0,         threshold=0.5 1,          a tree in it is cut short
                    decision_type=10 1,      decision_type=10,         a tree in it is cut short
                    cat_threshold=1 4,       cat_threshold=1,          a tree in it is cut short
                    num_leaves=3,            num_leaves=0,             a tree in it is cut short
                    shrinkage=1,             is_linear=1,              linear
                    end of trees,            end,                      no tree
                    """)
    void whatWouldBePredictedWronglyIsRefused(String stands, String put, String why) {
        assertThatThrownBy(() -> LightGbmText.read(TEXT.replace(stands, put), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aTextThatEndsAmongItsTreesIsRefused() {
        String tree = TEXT.substring(TEXT.indexOf("Tree=0"), TEXT.indexOf("end of trees"));
        String cut = TEXT.replace("end of trees", tree.replace("Tree=0", "Tree=1"));
        assertThatThrownBy(() -> LightGbmText.read(cut, 2)).hasMessageContaining("cut short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "Tree=0\nnum_leaves=2\nend of trees\n"})
    void textsThatAreNoModelAreRefused(String text) {
        assertThatThrownBy(() -> LightGbmText.read(text, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
