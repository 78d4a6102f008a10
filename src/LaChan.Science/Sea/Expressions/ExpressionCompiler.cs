namespace LaChan.Science.Sea.Expressions;

/// <summary>Makes an <see cref="ExpressionProgram"/> out of formulas; a part that occurs twice is worked out once.</summary>
sealed class ExpressionCompiler(double originX, double originY)
{
    const int LargestWholePower = 16;

    readonly List<ExpressionStep> steps = [];
    readonly Dictionary<Expression, Line> known = [];

    /// <summary>A column times a factor plus a summand, neither of which differs from place to place.</summary>
    readonly record struct Line(int Column, Expression Factor, Expression Summand)
    {
        public bool IsPlain => Factor is Expression.Constant { Value: 1 } && Summand is Expression.Constant { Value: 0 };
    }

    public ExpressionProgram Compile(ReadOnlySpan<Expression> formulas)
    {
        var lines = new Line[formulas.Length];
        for (var i = 0; i < formulas.Length; i++) lines[i] = LineOf(formulas[i]);
        int[] outputs = [.. lines.Select(line => Plain(line, lines))];
        return new([.. steps], outputs, steps.Count);
    }

    Line LineOf(Expression e)
    {
        if (!e.UsesPlace) return new(ExpressionStep.X, Expression.Zero, e);
        if (known.TryGetValue(e, out var line)) return line;
        return known[e] = e switch
        {
            Expression.Variable { Name: 'x' } => new(ExpressionStep.X, Expression.One, new Expression.Constant(originX)),
            Expression.Variable => new(ExpressionStep.Y, Expression.One, new Expression.Constant(originY)),
            Expression.Sum s => Sum(LineOf(s.Left), LineOf(s.Right)),
            Expression.Product { Left.UsesPlace: false } p => Scaled(LineOf(p.Right), p.Left),
            Expression.Product { Right.UsesPlace: false } p => Scaled(LineOf(p.Left), p.Right),
            Expression.Product p => Two(ExpressionStepKind.Product, LineOf(p.Left), LineOf(p.Right)),
            Expression.Quotient { Below.UsesPlace: false } q => Scaled(LineOf(q.Above), Expression.One / q.Below),
            Expression.Quotient q => Two(ExpressionStepKind.Quotient, LineOf(q.Above), LineOf(q.Below)),
            Expression.Power p => Power(p),
            Expression.Call c => Function(c.Function, LineOf(c.Of)),
            _ => throw new InvalidOperationException($"no step for {e.GetType().Name}"),
        };
    }

    static Line Scaled(Line line, Expression by) => line with { Factor = line.Factor * by, Summand = line.Summand * by };

    Line Sum(Line a, Line b)
    {
        if (a.Factor is Expression.Constant { Value: 0 }) return b with { Summand = b.Summand + a.Summand };
        if (b.Factor is Expression.Constant { Value: 0 } || a.Column == b.Column)
            return new(a.Column, a.Factor + b.Factor, a.Summand + b.Summand);
        return Step(ExpressionStepKind.Sum, a.Column, b.Column, [a.Factor, b.Factor, a.Summand + b.Summand]);
    }

    Line Two(ExpressionStepKind kind, Line a, Line b) => Step(kind, a.Column, b.Column, [a.Factor, a.Summand, b.Factor, b.Summand]);

    Line Function(ExpressionFunction function, Line of) => function.Name switch
    {
        "sin" => Step(ExpressionStepKind.Sine, of.Column, of.Column, [of.Factor, of.Summand]),
        "cos" => Step(ExpressionStepKind.Sine, of.Column, of.Column, [of.Factor, of.Summand], cosine: true),
        "exp" => Step(ExpressionStepKind.Exp, of.Column, of.Column, [of.Factor, of.Summand]),
        "log" => Step(ExpressionStepKind.Log, of.Column, of.Column, [of.Factor, of.Summand]),
        "sqrt" => Step(ExpressionStepKind.Root, of.Column, of.Column, [of.Factor, of.Summand]),
        _ => Step(ExpressionStepKind.Size, of.Column, of.Column, [of.Factor, of.Summand]),
    };

    /// <summary>A whole power is a chain of products, ½ a root, any other e^(exponent·ln base): no number for a negative base.</summary>
    Line Power(Expression.Power p)
    {
        if (p.Exponent is not Expression.Constant { Value: var n }) return LineOf(new Expression.Call(ExpressionFunction.Exp, p.Exponent * Logarithm(p.Base)));
        if (n == 0.5) return LineOf(new Expression.Call(ExpressionFunction.Sqrt, p.Base));
        if (n != Math.Round(n) || Math.Abs(n) > LargestWholePower) return LineOf(new Expression.Call(ExpressionFunction.Exp, p.Exponent * Logarithm(p.Base)));
        if (n == 0) return new(ExpressionStep.X, Expression.Zero, Expression.One);
        var whole = Whole(p.Base, (int)Math.Abs(n));
        return n > 0 ? whole : Two(ExpressionStepKind.Quotient, LineOf(Expression.One), whole);
    }

    static Expression.Call Logarithm(Expression of) => new(ExpressionFunction.Log, of);

    Line Whole(Expression of, int power)
    {
        if (power == 1) return LineOf(of);
        var key = Expression.Raise(of, new Expression.Constant(power));
        if (known.TryGetValue(key, out var line)) return line;
        var half = Whole(of, power / 2);
        var even = Two(ExpressionStepKind.Product, half, half);
        return known[key] = power % 2 == 0 ? even : Two(ExpressionStepKind.Product, even, LineOf(of));
    }

    Line Step(ExpressionStepKind kind, int a, int b, Expression[] before, bool cosine = false)
    {
        steps.Add(new(kind, a, b, steps.Count, before, Expression.One, Expression.Zero, cosine));
        return new(steps.Count - 1, Expression.One, Expression.Zero);
    }

    /// <summary>The column that holds just this value: a function that nothing else reads takes factor and summand along, else one more step does.</summary>
    int Plain(Line line, Line[] all)
    {
        if (line.Column >= 0 && line.IsPlain) return line.Column;
        var readers = all.Count(x => x.Column == line.Column) + steps.Count(x => x.A == line.Column || x.B == line.Column);
        if (line.Column >= 0 && readers == 1 && steps[line.Column] is { Kind: >= ExpressionStepKind.Sine } function)
        {
            steps[line.Column] = function with { AfterFactor = line.Factor, AfterSummand = line.Summand };
            return line.Column;
        }
        return Step(ExpressionStepKind.Sum, line.Column, line.Column, [line.Factor, Expression.Zero, line.Summand]).Column;
    }
}
