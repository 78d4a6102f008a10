namespace LaChan.Incidents;

/// <summary>Chemical symbols as people read them: NH₃, not NH3.</summary>
public static class Formula
{
    public static string Pretty(string symbol)
    {
        var letters = symbol.ToCharArray();
        for (var i = 1; i < letters.Length; i++)
            if (char.IsAsciiDigit(letters[i]) && (char.IsLetter(symbol[i - 1]) || char.IsAsciiDigit(symbol[i - 1]) || symbol[i - 1] == ')')) letters[i] = (char)('₀' + (letters[i] - '0'));
        return new(letters);
    }
}
