using System.ComponentModel;
using System.Globalization;

namespace BudgetDomain.Text;

/// <summary>Converts a value to and from its text for designers, configuration and binding. The culture is ignored.</summary>
internal abstract class TextTypeConverter<T> : TypeConverter
    where T : struct, ITextValue<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType)
        => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
    {
        if (value is not string text)
            return base.ConvertFrom(context, culture, value);
        // The default of a code is written as empty text, so empty text reads back as the default.
        return text.Length == 0 && TextValue.IsEmptyText<T>() ? default(T) : T.Parse(text, null);
    }

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType)
        => destinationType == typeof(string) && value is T typed ? typed.ToString() : base.ConvertTo(context, culture, value, destinationType);
}
