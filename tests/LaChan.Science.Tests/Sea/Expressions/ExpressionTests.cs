using CsCheck;
using LaChan.Science.Sea.Expressions;
using LaChan.Science.Sea.Lanes;

namespace LaChan.Science.Tests.Sea.Expressions;

public class ExpressionTests
{
    [Theory]
    [InlineData("1+2*3", 7), InlineData("(1+2)*3", 9), InlineData("2^3^2", 512), InlineData("-2^2", -4), InlineData("2^-1", 0.5), InlineData("8/4/2", 1), InlineData("7-2-1", 4)]
    [InlineData("1e3+.5", 1000.5), InlineData("2.5E-1", 0.25), InlineData("--3", 3), InlineData("5−2", 3), InlineData("cos(pi)", -1), InlineData("sqrt(abs(-16))", 4), InlineData("exp(0)", 1)]
    [InlineData("x+y*t", 2 + 3 * 5), InlineData(" x\n* y ", 6), InlineData("sin(x)^2+cos(x)^2", 1), InlineData("t^0.5", 2.2360679774997896)]
    public void It_is_read_as_it_is_written_on_paper(string text, double value) => Assert.Equal(value, SeaCases.Read(text).At(2, 3, 5), 1e-12);

    [Theory]
    [InlineData("", 1, "ends where a number")]
    [InlineData("1+", 3, "ends where a number")]
    [InlineData("1 2", 3, "\"2\" where an operator")]
    [InlineData("2x", 2, "\"x\" where an operator")]
    [InlineData("(1+2", 1, "this ( is never closed")]
    [InlineData("1+2)", 4, "\")\" where an operator")]
    [InlineData("sin x", 5, "\"x\" where ( after sin")]
    [InlineData("z+1", 1, "\"z\" is not known; known are x, y, t, pi, sin")]
    [InlineData("tan(x)", 1, "\"tan\" is not known")]
    [InlineData("1..2", 1, "\"1..2\" is no number")]
    [InlineData("1e999", 1, "is no number")]
    [InlineData("x;y", 2, "\";\" where an operator")]
    [InlineData("3*/2", 3, "\"/\" where a number")]
    [InlineData("sin()", 5, "\")\" where a number")]
    public void A_fault_is_named_with_its_column(string text, int column, string what)
    {
        Assert.False(ExpressionReader.TryRead(text, out _, out var fault));
        Assert.Equal(column, fault?.Column);
        Assert.Contains(what, fault?.What);
    }

    [Fact]
    public void What_is_too_long_too_deep_or_too_much_is_refused_at_once()
    {
        foreach (var hostile in new[] { new string('(', 100_000), new string('-', 1500) + "1", string.Concat(Enumerable.Repeat("sin(", 400)), string.Join('^', Enumerable.Repeat("2", 900)), string.Join('+', Enumerable.Repeat("x", 900)), new string('9', 3000) })
            Assert.False(ExpressionReader.TryRead(hostile, out _, out _), hostile[..10]);
        Assert.True(ExpressionReader.TryRead(new string('(', 50) + "x" + new string(')', 50), out _, out _));
    }

    public static TheoryData<string> Formulas =>
    [
        "0.3+0.5*cos(2*pi*t/44712)*cos(pi*y/50000)", "x", "y*2-x/3+9000", "x*y*t", "(x+1)/(abs(y)+2)", "3/(x^2+1)", "exp(-(x^2+y^2)/1e6)", "sqrt(x^2+y^2)", "abs(x)^1.5", "(x/1000)^3", "(1+abs(x))^-2",
        "2^(x/1000)", "sin(x/100)*cos(y/70)+t", "sin(x)^2", "x^0", "t", "7", "0*x+1", "x+x+x", "(x+y)*(x-y)/1000", "sin(cos(sin(x/300)))", "exp(sin(x/500)*2)-1",
    ];

    [Theory, MemberData(nameof(Formulas))]
    public void The_program_gives_what_the_formula_gives(string text)
    {
        const double originX = 1200.5, originY = -770.25, t = 5000;
        var formula = SeaCases.Read(text);
        float[] x = [.. Enumerable.Range(0, 64).Select(i => i * 37f - 1000)], y = [.. Enumerable.Range(0, 64).Select(i => 900 - i * 31f)];
        var values = Values<Lanes16>(formula, originX, originY, t, x, y);
        for (var i = 0; i < 64; i++)
        {
            var exact = formula.At(originX + x[i], originY + y[i], t);
            Assert.Equal(exact, values[i], 2e-6 * Math.Max(1, Math.Abs(exact)));
        }
        Assert.Equal(values, Values<Lanes8>(formula, originX, originY, t, x, y));
        Assert.Equal(values, Values<Lanes4>(formula, originX, originY, t, x, y));
    }

    [Theory, MemberData(nameof(Formulas))]
    public void The_slope_is_that_of_a_chord(string text)
    {
        var formula = SeaCases.Read(text);
        foreach (var (x, y) in new[] { (310.0, 220.0), (-410.0, 95.0), (35.0, -700.0) })
        {
            Assert.Equal((formula.At(x + 0.01, y, 50) - formula.At(x - 0.01, y, 50)) / 0.02, formula.Slope('x').At(x, y, 50), 1e-3 * (1 + Math.Abs(formula.Slope('x').At(x, y, 50))));
            Assert.Equal((formula.At(x, y + 0.01, 50) - formula.At(x, y - 0.01, 50)) / 0.02, formula.Slope('y').At(x, y, 50), 1e-3 * (1 + Math.Abs(formula.Slope('y').At(x, y, 50))));
        }
    }

    /// <summary>Texts of any origin: pieces of formulas thrown together are read or refused at a column within the text, and what is read can be run.</summary>
    [Fact]
    public void Whatever_the_text_it_is_read_or_refused()
    {
        var pieces = new[] { "x", "y", "t", "pi", "1", "2.5e-3", "+", "-", "*", "/", "^", "(", ")", "sin(", "cos(", "sqrt(", "exp(", "abs(", " ", "é", "1e", ".", "−", ",", "\0" };
        var read = 0;
        Gen.Int[0, pieces.Length - 1].Array[0, 14].Select(x => string.Concat(x.Select(i => pieces[i]))).Sample(text =>
        {
            if (!ExpressionReader.TryRead(text, out var formula, out var fault)) return fault.Column >= 1 && fault.Column <= text.Length + 1;
            Interlocked.Increment(ref read);
            float[] x = [.. Enumerable.Range(0, 16).Select(i => i - 7.5f)];
            Values<Lanes16>(formula, 0, 0, 1, x, x);
            Values<Lanes16>(formula.Slope('x'), 0, 0, 1, x, x);
            return true;
        }, iter: 20_000);
        Assert.True(read > 200, $"{read}");
    }

    [Fact]
    public void The_current_of_case_B_costs_one_step_a_component()
    {
        var program = ExpressionProgram.Of(0, 0, SeaCases.CurrentB.U, SeaCases.CurrentB.V);
        Assert.Equal(2, program.Columns);
    }

    [Fact]
    public void Two_formulas_may_share_a_part()
    {
        var (one, two) = (SeaCases.Read("cos(x/100)"), SeaCases.Read("3*cos(x/100)+1"));
        var program = ExpressionProgram.Of(0, 0, two, one);
        float[] x = [.. Enumerable.Range(0, 16).Select(i => i * 10f)], scratch = new float[program.Columns * 16], moment = new float[program.MomentLength];
        program.Prepare(0, moment);
        program.Run<Lanes16>(moment, x, x, scratch, 16);
        Assert.Equal(3 * Math.Cos(1.5) + 1, scratch[program.Output(0) * 16 + 15], 1e-6);
        Assert.Equal(Math.Cos(1.5), scratch[program.Output(1) * 16 + 15], 1e-6);
    }

    static float[] Values<V>(Expression formula, double originX, double originY, double t, float[] x, float[] y) where V : struct, ILanes<V>
    {
        var program = ExpressionProgram.Of(originX, originY, formula);
        float[] scratch = new float[program.Columns * x.Length], moment = new float[program.MomentLength];
        program.Prepare(t, moment);
        program.Run<V>(moment, x, y, scratch, x.Length);
        return scratch[(program.Output(0) * x.Length)..((program.Output(0) + 1) * x.Length)];
    }
}
