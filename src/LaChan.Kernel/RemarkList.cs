namespace LaChan.Kernel;

/// <summary>Remarks gathered while an input is read.</summary>
public static class RemarkList
{
    public static void Say(this ICollection<Remark> remarks, string field, string key, FormattableString english) => remarks.Add(new(field, key, english));

    /// <summary>A field that is missing, and what was taken in its place.</summary>
    /// <param name="value">A figure or a word, as the input would say it.</param>
    /// <param name="unit">Empty: it has none.</param>
    public static void Taken(this ICollection<Remark> remarks, string field, object value, string unit = "")
    {
        if (unit.Length == 0) remarks.Say(field, "missing", $"missing: {value} taken");
        else remarks.Say(field, "missing.unit", $"missing: {value} {unit} taken");
    }
}
