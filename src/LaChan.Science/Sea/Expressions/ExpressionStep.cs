namespace LaChan.Science.Sea.Expressions;

/// <summary>One step of an <see cref="ExpressionProgram"/>: from one or two columns to a third, with figures that the time alone decides.</summary>
/// <param name="Before">For two columns: factor and summand of each; for one: factor and summand of the argument.</param>
/// <param name="AfterFactor">Of the result of a function, as its summand.</param>
readonly record struct ExpressionStep(ExpressionStepKind Kind, int A, int B, int To, Expression[] Before, Expression AfterFactor, Expression AfterSummand, bool Cosine)
{
    /// <summary>The columns that hold the place.</summary>
    public const int X = -1, Y = -2;

    public void Prepare(double t, Span<float> figures)
    {
        for (var i = 0; i < Before.Length; i++) figures[i] = (float)At(Before[i], t);
        if (Before.Length > 2) return;
        if (Kind == ExpressionStepKind.Sine) PrepareSine(t, figures);
        figures[3] = (float)At(AfterFactor, t);
        figures[4] = (float)At(AfterSummand, t);
    }

    /// <summary>In half turns: the factor as a float and what that lost, the summand less whole turns; a cosine is a sine half a half turn on.</summary>
    void PrepareSine(double t, Span<float> figures)
    {
        var factor = At(Before[0], t) / Math.PI;
        var summand = At(Before[1], t) / Math.PI + (Cosine ? 0.5 : 0);
        figures[0] = (float)factor;
        figures[1] = (float)(factor - figures[0]);
        figures[2] = (float)Math.IEEERemainder(summand, 2);
    }

    static double At(Expression expression, double t) => expression is Expression.Constant constant ? constant.Value : expression.At(0, 0, t);
}
